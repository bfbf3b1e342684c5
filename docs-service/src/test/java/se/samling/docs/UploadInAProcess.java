package se.samling.docs;

import java.nio.file.Files;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.samling.docs.document.Draft.FileDraft;
import se.samling.docs.document.Uploading;

/** Uploads one file in a process of its own, so that a test can kill it in the middle; the event's id is the argument. */
final class UploadInAProcess {

    private UploadInAProcess() {}

    public static void main(String[] arguments) throws Exception {
        var file = Files.writeString(Files.createTempFile("upload", ".txt"), "Halvvägs");
        try (var service = new SpringApplicationBuilder(DocsServiceApplication.class)
                .web(WebApplicationType.SERVLET)
                .run("--server.port=0", "--spring.kafka.listener.auto-startup=false")) {
            service.getBean(Uploading.class)
                    .upload(UUID.fromString(arguments[0]), new FileDraft(file, "halv.txt", "Halvvägs", "sv"), null);
        }
    }
}
