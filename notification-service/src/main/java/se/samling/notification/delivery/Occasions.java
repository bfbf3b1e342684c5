package se.samling.notification.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.notification.declaration.Declaration;
import se.samling.notification.declaration.Declarations;
import se.samling.notification.declaration.Signatories;
import se.samling.notification.declaration.Signatory;
import se.samling.notification.event.Event;
import se.samling.notification.event.Events;
import se.samling.notification.event.Host;
import se.samling.notification.letter.Occasion;
import se.samling.notification.letter.Purpose;
import se.samling.notification.letter.Several;
import se.samling.notification.network.Network;
import se.samling.notification.network.Networks;
import se.samling.notification.organisation.Organisations;
import se.samling.notification.people.Reader;
import se.samling.notification.people.ReaderId;
import se.samling.notification.people.Readers;
import se.samling.notification.registration.Registration;
import se.samling.notification.registration.Registrations;

/** Gathers what a letter is made from, as it is now. */
@Component
class Occasions {

    private final Events events;
    private final Networks networks;
    private final Registrations registrations;
    private final Readers readers;
    private final Organisations organisations;
    private final Declarations declarations;
    private final Dates dates;
    private final Signatories signatories;

    Occasions(
            Events events,
            Networks networks,
            Registrations registrations,
            Readers readers,
            Organisations organisations,
            Declarations declarations,
            Dates dates,
            Signatories signatories) {
        this.signatories = signatories;
        this.declarations = declarations;
        this.dates = dates;
        this.organisations = organisations;
        this.events = events;
        this.networks = networks;
        this.registrations = registrations;
        this.readers = readers;
    }

    /** Empty while the event, network or registration it is about is not known. */
    Optional<Occasion> of(Delivery delivery, Reader reader) {
        Event event = find(delivery.eventId(), events::find);
        Network network = find(delivery.networkId(), networks::find);
        Registration registration = event == null ? null : registration(delivery, event, reader);
        String declarationId = delivery.facts().get("declarationId");
        Declaration declaration =
                find(declarationId == null ? null : UUID.fromString(declarationId), declarations::find);
        boolean aboutSeveral = delivery.purpose().aboutSeveral();
        Several several = aboutSeveral ? dates.of(delivery, reader).orElse(null) : null;
        Signatory signatory = declaration == null ? null : signatory(declaration, delivery);
        boolean incomplete = aboutSeveral && several == null
                || delivery.eventId() != null && event == null
                || delivery.networkId() != null && network == null
                || declarationId != null && declaration == null
                || needsSignatory(delivery.purpose()) && signatory == null
                || needsRegistration(delivery.purpose()) && registration == null;
        return incomplete
                ? Optional.empty()
                : Optional.of(new Occasion(
                                delivery.purpose(),
                                delivery.subjectId(),
                                reader,
                                aboutSeveral ? null : event,
                                network,
                                registration,
                                declaration,
                                several,
                                declaration == null ? host(delivery, event, network, several) : owner(declaration),
                                signatory == null
                                        ? with(colleague(delivery, registration), delivery)
                                        : with(signatory, delivery))
                        .narrowed());
    }

    private @Nullable String host(
            Delivery delivery, @Nullable Event event, @Nullable Network network, @Nullable Several several) {
        String own = delivery.facts().get("hostId");
        return own == null
                ? host(event, network, several)
                : organisations.name(UUID.fromString(own)).orElse(null);
    }

    private @Nullable String host(@Nullable Event event, @Nullable Network network, @Nullable Several several) {
        List<Host> hosts = event != null
                ? event.hosts()
                : network != null
                        ? network.hosts()
                        : several != null ? several.theSeries().hosts() : List.of();
        return hosts.stream()
                .findFirst()
                .map(host -> organisations.name(host.id()).orElse(host.name()))
                .filter(name -> !name.isBlank())
                .orElse(null);
    }

    private String owner(Declaration declaration) {
        return organisations.name(declaration.ownerId()).orElse(declaration.owner());
    }

    private @Nullable Signatory signatory(Declaration declaration, Delivery delivery) {
        String organisation = delivery.facts().get("organisationId");
        return organisation == null
                ? null
                : signatories
                        .of(declaration.declarationId(), UUID.fromString(organisation))
                        .orElse(null);
    }

    /** Who handed the place over, or leads the group: by the name they have now, which is kept with no mail. */
    private Optional<String> colleague(Delivery delivery, @Nullable Registration registration) {
        if (registration == null) {
            return Optional.empty();
        }
        UUID participant = switch (delivery.facts().getOrDefault("variant", "")) {
            case "handed-over" -> registration.previousParticipantId();
            case "named" -> leader(registration.partyId());
            default -> null;
        };
        return Optional.ofNullable(participant)
                .flatMap(id -> readers.find(ReaderId.participant(id)))
                .map(Reader::spokenName)
                .filter(name -> !name.isBlank());
    }

    private @Nullable UUID leader(@Nullable UUID partyId) {
        Registration leader = find(partyId, registrations::find);
        return leader == null ? null : leader.participantId();
    }

    private static Map<String, String> with(Optional<String> colleague, Delivery delivery) {
        if (colleague.isEmpty()) {
            return delivery.facts();
        }
        var facts = new HashMap<>(delivery.facts());
        facts.put("colleague", colleague.get());
        return Map.copyOf(facts);
    }

    /** What is so now, whatever it was when the mail was queued. */
    private static Map<String, String> with(Signatory signatory, Delivery delivery) {
        var facts = new HashMap<>(delivery.facts());
        facts.put("signatoryId", signatory.signatoryId().toString());
        facts.put("linkGeneration", Integer.toString(signatory.linkGeneration()));
        facts.put("contactId", String.valueOf(signatory.personId()));
        facts.put("ended", Boolean.toString(!signatory.active()));
        facts.put("reported", Boolean.toString(signatory.hasReported((int) delivery.version())));
        return Map.copyOf(facts);
    }

    private static boolean needsSignatory(Purpose purpose) {
        return purpose == Purpose.SIGNATURE_RECEIPT
                || purpose == Purpose.REPORT_REMINDER
                || purpose == Purpose.REPORT_SUBMITTED
                || purpose == Purpose.CONTACT_CHANGED;
    }

    private @Nullable Registration registration(Delivery delivery, Event event, Reader reader) {
        boolean subject = needsRegistration(delivery.purpose())
                && !delivery.purpose().reminder()
                && delivery.purpose() != Purpose.SESSION_PLACE;
        var found = subject ? registrations.find(delivery.subjectId()) : registrations.of(event.eventId(), reader);
        return found.map(registration -> registration.in(event.mode())).orElse(null);
    }

    private static boolean needsRegistration(Purpose purpose) {
        return switch (purpose) {
            case REGISTRATION_PROOF,
                    REGISTRATION_CONFIRMED,
                    REGISTRATION_WAITING,
                    REGISTRATION_OFFERED,
                    REGISTRATION_PROMOTED,
                    REGISTRATION_CANCELLED,
                    PROGRAMME_PUBLISHED,
                    CALENDAR_DECLINED,
                    RECONFIRMATION_REMINDER,
                    CHANGE_ANSWERED,
                    REGISTRATION_HANDED_OVER -> true;
            case SESSION_PLACE -> true;
            default -> purpose.reminder();
        };
    }

    private static <T> @Nullable T find(@Nullable UUID id, Function<UUID, Optional<T>> in) {
        return id == null ? null : in.apply(id).orElse(null);
    }
}
