package se.samling.platform.testing;

import com.github.dockerjava.api.exception.DockerException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * Whether the backing services of tests run in containers: where a Docker engine answers and has the image.
 * {@code -Dsamling.tests.docker=true} fetches images that are missing, {@code false} asks no engine at all.
 */
final class Containers {

    private static final Logger log = LoggerFactory.getLogger(Containers.class);
    private static final String WISH = System.getProperty("samling.tests.docker", "if-there");

    private Containers() {}

    /** True when the container has been started; else the embedded kind is to be used. */
    static boolean started(GenericContainer<?> container, String image) {
        if (WISH.equals("false") || !engineAnswers() || !WISH.equals("true") && !isThere(image)) {
            return false;
        }
        try {
            container.start();
            return true;
        } catch (RuntimeException e) {
            log.warn("{} does not start, the embedded kind is used: {}", image, e.toString());
            return false;
        }
    }

    private static boolean engineAnswers() {
        // asking takes a second, and most machines without an engine can be told by this
        boolean possible = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return possible && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean isThere(String image) {
        try {
            DockerClientFactory.lazyClient().inspectImageCmd(image).exec();
            return true;
        } catch (DockerException e) {
            return false;
        }
    }
}
