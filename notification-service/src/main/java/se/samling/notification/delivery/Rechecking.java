package se.samling.notification.delivery;

import static se.samling.notification.delivery.Standing.GOES;
import static se.samling.notification.delivery.Standing.dropIf;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.address.FailingAddresses;
import se.samling.notification.entry.CalendarEntries;
import se.samling.notification.event.Event;
import se.samling.notification.event.EventNetwork;
import se.samling.notification.letter.Occasion;
import se.samling.notification.network.Memberships;
import se.samling.notification.people.Reader;
import se.samling.notification.registration.Invitations;
import se.samling.notification.registration.Registration;
import se.samling.notification.unsubscription.Unsubscriptions;

/** Recipients are chosen by their state at the moment of sending, not by what it was when the mail was queued. */
@Component
class Rechecking {

    private final Memberships memberships;
    private final Invitations invitations;
    private final Unsubscriptions unsubscriptions;
    private final FailingAddresses addresses;
    private final CalendarEntries entries;
    private final CalledBack mailings;
    private final WorkStanding work;
    private final Clock clock;

    Rechecking(
            Memberships memberships,
            Invitations invitations,
            Unsubscriptions unsubscriptions,
            FailingAddresses addresses,
            CalendarEntries entries,
            CalledBack mailings,
            WorkStanding work,
            Clock clock) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.unsubscriptions = unsubscriptions;
        this.addresses = addresses;
        this.entries = entries;
        this.mailings = mailings;
        this.work = work;
        this.clock = clock;
    }

    Standing standing(Delivery delivery, Occasion occasion) {
        Standing reader = dropIf(
                        occasion.purpose().voluntary()
                                && unsubscriptions.contains(occasion.reader().address()),
                        "unsubscribed")
                .and(() -> dropIf(
                        occasion.purpose().toMany()
                                && addresses.hard(occasion.reader().address()),
                        "address-fails"));
        return reader.and(() -> switch (occasion.purpose()) {
            case APPLICATION_PROOF, APPLICATION_RECEIVED, APPLICATION_QUESTION, APPLICATION_REFUSED -> GOES;
            case ENROLMENT_PROOF,
                    ENROLMENT_RECEIVED,
                    ENROLMENT_CONTACTED,
                    ENROLMENT_QUESTION,
                    ENROLMENT_DECISION,
                    ENROLMENT_ADMITTED,
                    ENROLMENT_DECLINED -> GOES;
            case ASSIGNMENT_REMINDER -> work.standing(delivery);
            case CASE_STUDY_TO_APPROVE, CASE_STUDY_APPROVED, CASE_STUDY_RETURNED -> GOES;
            case SIGNATURE_PROOF,
                    SIGNATURE_IN_REVIEW,
                    SIGNATURE_REFUSED,
                    SIGNATURE_RECEIPT,
                    SIGNATURE_WITHDRAWN,
                    REPORT_SUBMITTED,
                    CONTACT_ASKED,
                    CONTACT_RELIEVED,
                    COURSE_QUESTION,
                    FAULT_REPORT,
                    SENDER_PROOF,
                    WEBHOOK_STOPPED,
                    PARTNER_INVITED -> GOES;
            case CONTACT_CHANGED -> looksAfterIt(occasion);
            case SESSION_PLACE -> place(occasion).and(() -> notOver(occasion));
            case REPORT_REMINDER ->
                dropIf("true".equals(occasion.fact("reported")), "already-reported")
                        .and(() -> dropIf("true".equals(occasion.fact("ended")), "signature-withdrawn"))
                        .and(() -> looksAfterIt(occasion));
            case WELCOME -> membershipIs("active", delivery.subjectId(), "membership-ended");
            case MEMBERSHIP_ENDED -> membershipIs("ended", delivery.subjectId(), "membership-active");
            case SERIES_SAVE_THE_DATE, SERIES_INVITATION ->
                dropIf(occasion.theSeveral().ahead().dates().isEmpty(), "event-over")
                        .and(() -> dropIf(occasion.theSeveral().ahead().allCount(), "already-registered"))
                        .and(() -> member(occasion.reader(), networkIds(occasion)));
            case BOOKING_PROOF -> dropIf(!occasion.theSeveral().anyAwaitsProof(), "already-settled");
            case BOOKING_RECEIPT -> dropIf(!occasion.theSeveral().anyCounts(), "no-longer-registered");
            case SAVE_THE_DATE -> stillToCome(occasion).and(() -> invitable(occasion));
            case INVITATION -> registrationOpen(occasion).and(() -> invitable(occasion));
            case REGISTRATION_PROOF ->
                dropIf(!occasion.theRegistration().awaitingProof(), "already-settled")
                        .and(() -> notOver(occasion));
            case CALENDAR_DECLINED ->
                dropIf(!holds(occasion, Registration::counts), "no-longer-registered")
                        .and(() -> notOver(occasion));
            case REGISTRATION_CONFIRMED, REGISTRATION_PROMOTED ->
                dropIf(!holds(occasion, Registration::confirmed), "no-longer-registered")
                        .and(() -> notOver(occasion));
            case RECONFIRMATION_REMINDER, PROGRAMME_PUBLISHED ->
                dropIf(!holds(occasion, Registration::counts), "no-longer-registered")
                        .and(() -> notOver(occasion));
            case REGISTRATION_WAITING ->
                dropIf(!holds(occasion, Registration::waiting), "no-longer-waiting")
                        .and(() -> notOver(occasion));
            case REGISTRATION_OFFERED ->
                dropIf(!holds(occasion, Registration::waiting), "no-longer-waiting")
                        .and(() ->
                                dropIf(!clock.instant().isBefore(Instant.parse(occasion.fact("until"))), "offer-over"));
            case REGISTRATION_CANCELLED -> dropIf(!occasion.theRegistration().cancelled(), "registered-again");
            case REGISTRATION_HANDED_OVER -> GOES;
            case EVENT_MOVED -> moved(occasion);
            case EVENT_ENTRY -> moved(occasion).and(() -> dropIf(nothingInCalendar(occasion), "nothing-in-calendar"));
            case EVENTS_MOVED -> dropIf(occasion.theSeveral().dates().isEmpty(), "no-longer-concerned");
            case EVENT_CANCELLED -> dropIf(!occasion.theEvent().cancelled(), "not-cancelled");
            case REMINDER_7_DAYS, REMINDER_1_DAY, REMINDER_1_HOUR -> reminder(delivery, occasion);
            case THANK_YOU, RECORDING_PUBLISHED ->
                dropIf(occasion.theEvent().cancelled(), "event-cancelled").and(() -> place(occasion));
            case MAILING -> notStopped(delivery).and(() -> dropIf(!counts(occasion), "no-longer-registered"));
            case MAILING_UNANSWERED ->
                notStopped(delivery).and(() -> stillToCome(occasion)).and(() -> invitable(occasion));
            case MAILING_TEST -> GOES;
            case DOCUMENTS_PUBLISHED -> member(occasion.reader(), networkIds(occasion));
        });
    }

    private Standing membershipIs(String state, UUID membershipId, String otherwise) {
        return memberships
                .state(membershipId)
                .map(now -> dropIf(!state.equals(now), otherwise))
                .orElseGet(() -> new Standing.Waits("membership-unknown"));
    }

    private Standing notStopped(Delivery delivery) {
        return dropIf(mailings.calledBack(delivery.subjectId()), "mailing-stopped");
    }

    private static boolean counts(Occasion occasion) {
        return occasion.registration() != null && occasion.registration().counts();
    }

    private Standing stillToCome(Occasion occasion) {
        Event event = occasion.theEvent();
        return dropIf(event.cancelled(), "event-cancelled")
                .and(() -> dropIf(!event.takesPlace() || !event.begins().isAfter(clock.instant()), "event-over"));
    }

    private Standing notOver(Occasion occasion) {
        Event event = occasion.theEvent();
        return dropIf(event.cancelled(), "event-cancelled")
                .and(() -> dropIf(!event.ends().isAfter(clock.instant()), "event-over"));
    }

    /** An invitation may overtake the word that registration opened: then it waits for it. */
    private Standing registrationOpen(Occasion occasion) {
        return stillToCome(occasion).and(() -> switch (occasion.theEvent().state()) {
            case "open" -> GOES;
            case "announced" -> new Standing.Waits("registration-not-open");
            default -> new Standing.Dropped("registration-closed");
        });
    }

    private Standing invitable(Occasion occasion) {
        UUID person = occasion.reader().readerId().id();
        return dropIf(invitations.declined(occasion.theEvent().eventId(), person), "declined")
                .and(() -> dropIf(
                        occasion.registration() != null
                                && occasion.registration().counts(),
                        "already-registered"))
                .and(() -> member(occasion.reader(), networkIds(occasion)));
    }

    private Standing member(Reader reader, List<UUID> networkIds) {
        if (networkIds.isEmpty()) {
            return GOES;
        }
        UUID person = reader.readerId().id();
        return memberships
                .memberOf(person, networkIds)
                .map(active -> dropIf(!active, "membership-ended"))
                .orElseGet(() -> new Standing.Waits("membership-unknown"));
    }

    private Standing moved(Occasion occasion) {
        Event event = occasion.theEvent();
        boolean superseded =
                !occasion.fact("to").isEmpty() && !occasion.fact("to").equals(MoveMark.of(event));
        @Nullable Registration registration = occasion.registration();
        boolean counts = registration != null && registration.counts();
        UUID person = Optional.ofNullable(occasion.reader().personId())
                .orElse(occasion.reader().readerId().id());
        return stillToCome(occasion)
                .and(() -> dropIf(superseded, "moved-again"))
                .and(() -> dropIf(!counts && invitations.declined(event.eventId(), person), "declined"))
                .and(() -> dropIf(!counts && !hasEntry(occasion), "never-told"));
    }

    /** Who never got a mail about the event, being unsubscribed perhaps, need not hear that it changed. */
    private boolean hasEntry(Occasion occasion) {
        return entries.last(occasion.theEvent().eventId(), occasion.reader().address())
                .isPresent();
    }

    /** Who waits for a place has nothing in the calendar that could change, unless an invitation put it there. */
    private boolean nothingInCalendar(Occasion occasion) {
        boolean waits =
                occasion.registration() != null && occasion.registration().waiting();
        return waits
                && entries.last(occasion.theEvent().eventId(), occasion.reader().address())
                        .filter(put -> !put.cancelled())
                        .isEmpty();
    }

    private Standing reminder(Delivery delivery, Occasion occasion) {
        Event event = occasion.theEvent();
        return stillToCome(occasion)
                .and(() -> dropIf(delivery.version() != event.begins().getEpochSecond(), "moved"))
                .and(() -> place(occasion));
    }

    private static Standing looksAfterIt(Occasion occasion) {
        var reader = occasion.reader().readerId().id().toString();
        return dropIf(!occasion.fact("contactId").equals(reader), "no-longer-contact");
    }

    private static Standing place(Occasion occasion) {
        return dropIf(
                occasion.registration() == null || !occasion.registration().confirmed(), "no-longer-registered");
    }

    /** The registration may have been handed over since: then it is no longer this reader's. */
    private static boolean holds(Occasion occasion, Predicate<Registration> state) {
        Registration registration = occasion.theRegistration();
        return state.test(registration)
                && registration
                        .participantId()
                        .equals(occasion.reader().readerId().id());
    }

    private static List<UUID> networkIds(Occasion occasion) {
        String why = occasion.fact("networkIds");
        return why.isEmpty() && occasion.event() == null
                ? List.of()
                : why.isEmpty()
                        ? occasion.theEvent().networks().stream()
                                .map(EventNetwork::id)
                                .toList()
                        : Arrays.stream(why.split(",")).map(UUID::fromString).toList();
    }
}
