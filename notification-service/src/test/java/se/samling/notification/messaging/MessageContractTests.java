package se.samling.notification.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samling.notification.broadcast.LiveRoom;
import se.samling.notification.cohort.Assignment;
import se.samling.notification.cohort.Enrolment;
import se.samling.notification.course.Course;
import se.samling.notification.declaration.Declaration;
import se.samling.notification.declaration.Signatory;
import se.samling.notification.documentation.Document;
import se.samling.notification.event.Event;
import se.samling.notification.mailing.Choices.ChoiceWord;
import se.samling.notification.network.Membership;
import se.samling.notification.network.Network;
import se.samling.notification.organisation.Organisations.Organisation;
import se.samling.notification.people.Participant;
import se.samling.notification.people.Person;
import se.samling.notification.registration.Invitation;
import se.samling.notification.registration.Registration;
import se.samling.notification.series.Series;
import se.samling.notification.telling.ApplicationNews.ApplicationWord;
import se.samling.notification.telling.BookingNews.BookingWord;
import se.samling.notification.telling.CaseStudyNews.CaseStudyWord;
import se.samling.notification.telling.ChangeRequestNews.ChangeRequestWord;
import se.samling.notification.telling.ReconfirmationNews.AwaitedAnswer;
import se.samling.notification.telling.SessionNews.SessionWord;
import se.samling.notification.telling.SignatureNews.SignatureWord;
import se.samling.platform.inbox.Incoming;
import se.samling.platform.testing.Contracts;

/** The producers' own examples, read as this service reads them. */
class MessageContractTests {

    private static final Map<String, Function<Incoming, UUID>> READERS = Map.ofEntries(
            entry("people", message -> message.as(Person.class).personId()),
            entry("participants", message -> message.as(Participant.class).participantId()),
            entry("organisations", message -> message.as(Organisation.class).organisationId()),
            entry("networks", message -> message.as(Network.class).networkId()),
            entry("memberships", message -> message.as(Membership.class).membershipId()),
            entry("applications", message -> message.as(ApplicationWord.class).applicationId()),
            entry("events", message -> {
                Event event = message.as(Event.class);
                assertThat(event.ends()).isAfter(event.begins());
                assertThat(event.title().sv()).isNotBlank();
                assertThat(event.hosts()).isNotEmpty();
                return event.eventId();
            }),
            entry("invitations", message -> message.as(Invitation.class).invitationId()),
            entry("registrations", message -> {
                Registration registration = message.as(Registration.class);
                assertThat(registration.participantId()).isNotNull();
                assertThat(registration.state()).isNotBlank();
                return registration.registrationId();
            }),
            entry("courses", message -> {
                Course course = message.as(Course.class);
                assertThat(course.slug()).isNotBlank();
                assertThat(course.hosts()).isNotEmpty();
                return course.courseId();
            }),
            entry("series", message -> message.as(Series.class).seriesId()),
            entry("bookings", message -> {
                BookingWord booking = message.as(BookingWord.class);
                assertThat(booking.registrations()).isNotEmpty();
                return booking.bookingId();
            }),
            entry("broadcasts", message -> message.as(LiveRoom.class).eventId()),
            entry("documents", message -> message.as(Document.class).documentId()),
            entry("declarations", message -> message.as(Declaration.class).declarationId()),
            entry("signatures", message -> message.as(SignatureWord.class).signatureId()),
            entry("signatories", message -> {
                Signatory signatory = message.as(Signatory.class);
                assertThat(signatory.asked() != null).isEqualTo(message.type().equals("ContactAsked"));
                assertThat(signatory.formerId() != null)
                        .isEqualTo(message.type().equals("ContactChanged"));
                return signatory.signatoryId();
            }),
            entry("enrolments", message -> {
                Enrolment enrolment = message.as(Enrolment.class);
                assertThat(enrolment.networkId()).isNotNull();
                assertThat(enrolment.admitted())
                        .isEqualTo(!enrolment.participants().isEmpty());
                return enrolment.enrolmentId();
            }),
            entry("assignments", message -> {
                Assignment assignment = message.as(Assignment.class);
                assertThat(assignment.title().sv()).isNotBlank();
                assertThat(assignment.dueOn()).isNotNull();
                return assignment.assignmentId();
            }),
            entry("case-studies", message -> message.as(CaseStudyWord.class).enrolmentId()),
            entry("sessions", message -> message.as(SessionWord.class).eventId()),
            entry("change-requests", message -> {
                ChangeRequestWord word = message.as(ChangeRequestWord.class);
                assertThat(word.registrationId()).isNotNull();
                assertThat(word.participantId()).isNotNull();
                assertThat(word.eventId()).isNotNull();
                assertThat(word.at()).isNotNull();
                return word.requestId();
            }),
            entry("choices", message -> {
                ChoiceWord word = message.as(ChoiceWord.class);
                assertThat(word.eventId()).isNotNull();
                assertThat(word.people()).isGreaterThanOrEqualTo(word.chosen().size());
                assertThat(word.chosen()).isNotEmpty().allSatisfy(one -> {
                    assertThat(one.registrationId()).isNotNull();
                    assertThat(one.participantId()).isNotNull();
                });
                return word.choiceId();
            }),
            entry("reconfirmations", message -> {
                AwaitedAnswer awaited = message.as(AwaitedAnswer.class);
                assertThat(awaited.answerBy()).isNotNull();
                assertThat(awaited.participantId()).isNotNull();
                assertThat(awaited.silent()).isIn("keep", "cancel");
                return awaited.registrationId();
            }));

    private static Map.Entry<String, Function<Incoming, UUID>> entry(String topic, Function<Incoming, UUID> reader) {
        return Map.entry(topic, reader);
    }

    static Stream<Arguments> examples() {
        return READERS.keySet().stream()
                .sorted()
                .flatMap(topic -> Contracts.examples(topic).stream().map(file -> Arguments.of(topic, file)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsUnderstood(String topic, Path file) throws IOException {
        String text = Files.readString(file);
        var record = new ConsumerRecord<String, @Nullable String>("samling." + topic + ".v1", 0, 0, "key", text);

        Incoming message = Incoming.of(record);

        assertThat(READERS.get(topic).apply(message))
                .as(file.getFileName().toString())
                .isNotNull();
        assertThat(message.version()).isPositive();
    }
}
