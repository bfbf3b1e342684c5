package se.samling.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import se.samling.local.Launch;
import se.samling.local.Part;
import se.samling.local.Site;

/** An S3 endpoint over a folder (S3Proxy). A bucket is a folder in it. */
public final class S3 implements Part {

    public static final String NAME = "s3";
    public static final String BUCKET = "samling-documents";
    private static final int HEAP = 96;

    private final Site site;

    public S3(Site site) {
        this.site = site;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public List<String> ports() {
        return List.of("s3");
    }

    @Override
    public Launch launch() throws IOException {
        var data = site.home().data(NAME);
        Files.createDirectories(data.resolve(BUCKET));
        return new Launch(Site.javaWithParts(
                HEAP, "org.gaul.s3proxy.Main", "--properties", properties(data).toString()));
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return Knock.status(site.url("s3")) == 403;
    }

    public static String accessKey(Site site) {
        return site.secrets().password("s3.access-key");
    }

    public static String secretKey(Site site) {
        return site.secrets().password("s3.secret-key");
    }

    private Path properties(Path data) throws IOException {
        var file = data.resolveSibling("s3.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(site.ports().of("s3"), accessKey(site), secretKey(site), data));
    }
}
