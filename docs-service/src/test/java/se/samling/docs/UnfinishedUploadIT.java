package se.samling.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import se.samling.docs.file.OrphanSweeps;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A process is killed for real after its file reached the object store and before its row was written. */
@DocsServiceTest
class UnfinishedUploadIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private S3Client s3;

    @Autowired
    private Environment settings;

    @Autowired
    private ApplicationContext service;

    @Value("${samling.s3.bucket:samling-documents}")
    private String bucket;

    @TempDir
    private File folder;

    @Test
    void leavesNoDocumentAndItsObjectIsSweptOnceItIsOld() throws Exception {
        var event = UUID.randomUUID();
        var before = objects();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table document in exclusive mode").update();
            var process = upload(event);
            try {
                Awaitility.await("the object, but not yet the row")
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> objects().size() > before.size());
            } finally {
                process.destroyForcibly().onExit().join();
            }
        });

        Awaitility.await("the killed process's transaction is given up by the database")
                .until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                .query(Integer.class)
                                .single()
                        == 0);
        assertThat(jdbc.sql("select count(*) from document where event_id = :id")
                        .param("id", event)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from outbox where body like :id")
                        .param("id", "%" + event + "%")
                        .query(Integer.class)
                        .single())
                .isZero();

        OrphanSweeps.sweep(service, Duration.ofHours(1));
        assertThat(objects()).as("young ones are spared").hasSize(before.size() + 1);
        OrphanSweeps.sweep(service, Duration.ofHours(-1));
        assertThat(objects())
                .as("and what has a row stays")
                .containsAll(referenced())
                .hasSameSizeAs(referenced());
    }

    private Process upload(UUID event) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                UploadInAProcess.class.getName(),
                event.toString()));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        builder.redirectErrorStream(true).redirectOutput(new File(folder, "process.log"));
        try {
            return builder.start();
        } catch (java.io.IOException notStarted) {
            throw new java.io.UncheckedIOException(notStarted);
        }
    }

    private Map<String, String> environment() {
        return List.of(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "spring.kafka.bootstrap-servers",
                        "samling.oidc.issuer",
                        "samling.link.key",
                        "samling.notes.key",
                        "samling.s3.endpoint",
                        "samling.s3.access-key",
                        "samling.s3.secret-key")
                .stream()
                .collect(Collectors.toMap(
                        name -> name.replace("-", name.startsWith("spring") ? "" : "_")
                                .replace('.', '_')
                                .toUpperCase(Locale.ROOT),
                        settings::getRequiredProperty));
    }

    private List<String> objects() {
        try {
            return s3.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                    .map(S3Object::key)
                    .toList();
        } catch (NoSuchBucketException nothingYet) {
            return List.of();
        }
    }

    private List<String> referenced() {
        return jdbc.sql("""
                        select object_key from document where object_key is not null
                        union select object_key from attachment
                        """).query(String.class).list();
    }
}
