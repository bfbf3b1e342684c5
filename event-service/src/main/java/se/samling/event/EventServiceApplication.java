package se.samling.event;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Events and webinars, from the draft to the people who came. */
@SpringBootApplication
@EnableScheduling
public class EventServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EventServiceApplication.class, arguments);
    }
}
