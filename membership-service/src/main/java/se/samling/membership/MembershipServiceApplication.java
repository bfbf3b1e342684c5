package se.samling.membership;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Organisations, people, networks, applications and memberships. */
@SpringBootApplication
@EnableScheduling
public class MembershipServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(MembershipServiceApplication.class, arguments);
    }
}
