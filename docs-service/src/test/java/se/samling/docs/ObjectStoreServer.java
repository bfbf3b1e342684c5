package se.samling.docs;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A real S3 endpoint in the tests' own process, at a port of its own; one for all tests of the JVM. */
@TestConfiguration(proxyBeanMethods = false)
public class ObjectStoreServer {

    private static final BlobStore OBJECTS = new TransientNio2BlobStore();
    private static final int PORT;
    private static S3Proxy server = started(0);

    static {
        PORT = server.getPort();
    }

    /** How to reach it. */
    public static Map<String, String> settings() {
        return Map.of(
                "samling.s3.endpoint", "http://127.0.0.1:" + PORT,
                "samling.s3.access-key", "tests",
                "samling.s3.secret-key", "tests-secret");
    }

    /** Really away: nobody listens at its port while {@code during} runs. */
    static void away(Runnable during) {
        try {
            server.stop();
            during.run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception notStopped) {
            throw new IllegalStateException(notStopped);
        } finally {
            server = started(PORT);
        }
    }

    @Bean
    DynamicPropertyRegistrar objectStoreSettings() {
        return registry -> settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static S3Proxy started(int port) {
        try {
            var started = S3Proxy.builder()
                    .endpoint(URI.create("http://127.0.0.1:" + port))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "tests", "tests-secret")
                    .blobStore(OBJECTS)
                    .build();
            started.start();
            return started;
        } catch (Exception notStarted) {
            throw new IllegalStateException(notStarted);
        }
    }
}
