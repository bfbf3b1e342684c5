package se.samling.docs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts docs-service. */
@SpringBootApplication
@EnableScheduling
public class DocsServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DocsServiceApplication.class, arguments);
    }
}
