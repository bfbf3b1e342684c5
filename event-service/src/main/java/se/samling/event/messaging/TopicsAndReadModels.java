package se.samling.event.messaging;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.event.directory.Learning;
import se.samling.event.enrolment.KnownEnrolments;
import se.samling.platform.inbox.ReadModel;
import se.samling.platform.outbox.Topic;

/** The topics this service writes, and the read models it keeps of others' topics. */
@Configuration(proxyBeanMethods = false)
class TopicsAndReadModels {

    static final String EVENTS = "samling.events.v1";
    static final String PARTICIPANTS = "samling.participants.v1";
    static final String REGISTRATIONS = "samling.registrations.v1";
    static final String INVITATIONS = "samling.invitations.v1";
    static final String BROADCASTS = "samling.broadcasts.v1";
    static final String QUESTIONS = "samling.questions.v1";
    static final String SERIES = "samling.series.v1";
    static final String BOOKINGS = "samling.bookings.v1";
    static final String SESSIONS = "samling.sessions.v1";
    static final String RECONFIRMATIONS = "samling.reconfirmations.v1";
    static final String CHANGE_REQUESTS = "samling.change-requests.v1";
    static final String ANSWER_FILES = "samling.answer-files.v1";
    static final String CHOICES = "samling.choices.v1";
    static final String PEOPLE = "samling.people.v1";
    static final String ORGANISATIONS = "samling.organisations.v1";
    static final String NETWORKS = "samling.networks.v1";
    static final String ENROLMENTS = "samling.enrolments.v1";
    static final String MEMBERSHIPS = "samling.memberships.v1";

    @Bean
    Topic eventsTopic() {
        return Topic.compacted(EVENTS);
    }

    @Bean
    Topic participantsTopic() {
        return Topic.compacted(PARTICIPANTS);
    }

    @Bean
    Topic registrationsTopic() {
        return Topic.compacted(REGISTRATIONS);
    }

    @Bean
    Topic invitationsTopic() {
        return Topic.facts(INVITATIONS, Duration.ofDays(400));
    }

    @Bean
    Topic broadcastsTopic() {
        return Topic.compacted(BROADCASTS);
    }

    @Bean
    Topic answerFilesTopic() {
        return Topic.compacted(ANSWER_FILES);
    }

    @Bean
    Topic sessionsTopic() {
        return Topic.facts(SESSIONS, Duration.ofDays(30));
    }

    @Bean
    Topic reconfirmationsTopic() {
        return Topic.facts(RECONFIRMATIONS, Duration.ofDays(30));
    }

    @Bean
    Topic changeRequestsTopic() {
        return Topic.facts(CHANGE_REQUESTS, Duration.ofDays(30));
    }

    @Bean
    Topic choicesTopic() {
        return Topic.facts(CHOICES, Duration.ofDays(30));
    }

    @Bean
    Topic questionsTopic() {
        return Topic.facts(QUESTIONS, Duration.ofDays(30));
    }

    @Bean
    Topic seriesTopic() {
        return Topic.compacted(SERIES);
    }

    @Bean
    Topic bookingsTopic() {
        return Topic.facts(BOOKINGS, Duration.ofDays(400));
    }

    @Bean
    ReadModel peopleModel(Learning learning) {
        return new ReadModel(PEOPLE, () -> learning.empty("known_person"));
    }

    @Bean
    ReadModel organisationsModel(Learning learning) {
        return new ReadModel(ORGANISATIONS, () -> learning.empty("known_organisation"));
    }

    @Bean
    ReadModel networksModel(Learning learning) {
        return new ReadModel(NETWORKS, () -> learning.empty("known_network"));
    }

    @Bean
    ReadModel enrolmentsModel(KnownEnrolments enrolments) {
        return new ReadModel(ENROLMENTS, enrolments::empty);
    }

    @Bean
    ReadModel membershipsModel(Learning learning) {
        return new ReadModel(MEMBERSHIPS, () -> learning.empty("known_membership"));
    }
}
