package se.samling.docs.messaging;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.inbox.ReadModel;
import se.samling.platform.outbox.Topic;

/** The topics written here, and the read models fed from those of others. */
@Configuration(proxyBeanMethods = false)
class TopicsAndReadModels {

    static final String DOCUMENTS = "samling.documents.v1";
    static final String COURSES = "samling.courses.v1";
    static final String EVENTS = "samling.events.v1";
    static final String NETWORKS = "samling.networks.v1";
    static final String MEMBERSHIPS = "samling.memberships.v1";
    static final String PEOPLE = "samling.people.v1";
    static final String ORGANISATIONS = "samling.organisations.v1";
    static final String ENROLMENTS = "samling.enrolments.v1";
    static final String CASE_STUDIES = "samling.case-studies.v1";
    static final String DOSSIERS = "samling.dossiers.v1";
    static final String ANSWER_FILES = "samling.answer-files.v1";

    @Bean
    Topic documentsTopic() {
        return Topic.compacted(DOCUMENTS);
    }

    @Bean
    Topic coursesTopic() {
        return Topic.compacted(COURSES);
    }

    @Bean
    Topic caseStudiesTopic() {
        return Topic.facts(CASE_STUDIES, Duration.ofDays(30));
    }

    @Bean
    ReadModel knownEnrolmentModel(JdbcClient jdbc) {
        return new ReadModel(
                ENROLMENTS, () -> jdbc.sql("delete from known_enrolment").update());
    }

    @Bean
    ReadModel knownEventModel(JdbcClient jdbc) {
        return new ReadModel(EVENTS, () -> jdbc.sql("delete from known_event").update());
    }

    @Bean
    ReadModel knownNetworkModel(JdbcClient jdbc) {
        return new ReadModel(
                NETWORKS, () -> jdbc.sql("delete from known_network").update());
    }

    @Bean
    ReadModel knownMembershipModel(JdbcClient jdbc) {
        return new ReadModel(
                MEMBERSHIPS, () -> jdbc.sql("delete from known_membership").update());
    }

    @Bean
    ReadModel knownPersonModel(JdbcClient jdbc) {
        return new ReadModel(PEOPLE, () -> jdbc.sql("delete from known_person").update());
    }

    @Bean
    ReadModel knownOrganisationModel(JdbcClient jdbc) {
        return new ReadModel(
                ORGANISATIONS, () -> jdbc.sql("delete from known_organisation").update());
    }

    @Bean
    ReadModel knownDossierModel(JdbcClient jdbc) {
        return new ReadModel(
                DOSSIERS, () -> jdbc.sql("delete from known_dossier").update());
    }
}
