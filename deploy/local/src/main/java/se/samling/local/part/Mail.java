package se.samling.local.part;

import java.io.IOException;
import java.util.List;
import se.samling.local.Launch;
import se.samling.local.Part;
import se.samling.local.Site;
import se.samling.local.mail.MailCatcher;

/** Takes every mail, sends none on, shows them on the inbox page, and hands out over IMAP what came back. */
public final class Mail implements Part {

    public static final String NAME = "mail";
    private static final int HEAP = 64;

    private final Site site;

    public Mail(Site site) {
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
        return List.of("smtp", "imap", "inbox");
    }

    @Override
    public Launch launch() {
        return new Launch(Site.javaWithParts(
                HEAP,
                MailCatcher.class.getName(),
                site.home().mail().toString(),
                port("smtp"),
                port("imap"),
                port("inbox")));
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return Knock.port(site.ports().of("smtp"))
                && Knock.port(site.ports().of("imap"))
                && Knock.status(site.url("inbox")) == 200;
    }

    private String port(String name) {
        return String.valueOf(site.ports().of(name));
    }
}
