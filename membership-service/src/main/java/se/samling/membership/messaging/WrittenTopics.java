package se.samling.membership.messaging;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.outbox.Topic;

/** The topics this service writes. */
@Configuration(proxyBeanMethods = false)
class WrittenTopics {

    static final String PEOPLE = "samling.people.v1";
    static final String ORGANISATIONS = "samling.organisations.v1";
    static final String NETWORKS = "samling.networks.v1";
    static final String MEMBERSHIPS = "samling.memberships.v1";
    static final String ENROLMENTS = "samling.enrolments.v1";
    static final String APPLICATIONS = "samling.applications.v1";
    static final String ASSIGNMENTS = "samling.assignments.v1";

    static final String DECLARATIONS = "samling.declarations.v1";
    static final String SIGNATURES = "samling.signatures.v1";
    static final String SIGNATORIES = "samling.signatories.v1";
    static final String DOSSIERS = "samling.dossiers.v1";

    @Bean
    Topic peopleTopic() {
        return Topic.compacted(PEOPLE);
    }

    @Bean
    Topic organisationsTopic() {
        return Topic.compacted(ORGANISATIONS);
    }

    @Bean
    Topic networksTopic() {
        return Topic.compacted(NETWORKS);
    }

    @Bean
    Topic membershipsTopic() {
        return Topic.compacted(MEMBERSHIPS);
    }

    @Bean
    Topic enrolmentsTopic() {
        return Topic.compacted(ENROLMENTS);
    }

    @Bean
    Topic assignmentsTopic() {
        return Topic.compacted(ASSIGNMENTS);
    }

    @Bean
    Topic applicationsTopic() {
        return Topic.facts(APPLICATIONS, Duration.ofDays(30));
    }

    @Bean
    Topic declarationsTopic() {
        return Topic.compacted(DECLARATIONS);
    }

    @Bean
    Topic signatoriesTopic() {
        return Topic.compacted(SIGNATORIES);
    }

    @Bean
    Topic dossiersTopic() {
        return Topic.compacted(DOSSIERS);
    }

    @Bean
    Topic signaturesTopic() {
        return Topic.facts(SIGNATURES, Duration.ofDays(30));
    }
}
