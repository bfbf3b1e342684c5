package se.samling.notification.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.notification.declaration.Declaration;
import se.samling.notification.event.Event;
import se.samling.notification.event.Host;
import se.samling.notification.language.Language;
import se.samling.notification.network.Network;
import se.samling.notification.people.Reader;
import se.samling.notification.registration.Registration;

/**
 * Everything a letter is made from. {@code host} is what the sender is called today;
 * {@code facts} are what the message said beyond the state others keep ("reason", …).
 */
public record Occasion(
        Purpose purpose,
        UUID subjectId,
        Reader reader,
        @Nullable Event event,
        @Nullable Network network,
        @Nullable Registration registration,
        @Nullable Declaration declaration,
        @Nullable Several several,
        @Nullable String host,
        Map<String, String> facts) {

    public Language language() {
        return reader.language();
    }

    /** Whom an invitation's links name: the person, or the participant where nobody knows them as one. */
    public UUID invitee() {
        UUID person = reader.personId();
        return person == null ? reader.readerId().id() : person;
    }

    /** The event of a mail about one. */
    public Event theEvent() {
        if (event == null) {
            throw new IllegalStateException(purpose.code() + " needs an event");
        }
        return event;
    }

    /** The network of a mail about membership. */
    public Network theNetwork() {
        if (network == null) {
            throw new IllegalStateException(purpose.code() + " needs a network");
        }
        return network;
    }

    /** The registration of a mail about one. */
    public Registration theRegistration() {
        if (registration == null) {
            throw new IllegalStateException(purpose.code() + " needs a registration");
        }
        return registration;
    }

    /** The declaration of a mail about one. */
    public Declaration theDeclaration() {
        if (declaration == null) {
            throw new IllegalStateException(purpose.code() + " needs a declaration");
        }
        return declaration;
    }

    /** The dates of a mail about several. */
    public Several theSeveral() {
        if (several == null) {
            throw new IllegalStateException(purpose.code() + " needs dates");
        }
        return several;
    }

    /** A mail about several moves of which one alone concerns the reader is a mail about that one, with its calendar entry. */
    public Occasion narrowed() {
        if (purpose != Purpose.EVENTS_MOVED || theSeveral().dates().size() != 1) {
            return this;
        }
        var only = theSeveral().dates().getFirst();
        return new Occasion(
                Purpose.EVENT_MOVED,
                only.event().eventId(),
                reader,
                only.event(),
                network,
                only.registration(),
                declaration,
                null,
                host,
                facts);
    }

    /** The events that the mail is about. */
    public List<Event> events() {
        return several == null
                ? Stream.ofNullable(event).toList()
                : several.dates().stream().map(Several.Date::event).toList();
    }

    /** The host that the mail comes from: of all the events that it is about, else of the network; nobody where they differ. */
    public Optional<Host> sender() {
        if (events().isEmpty()) {
            return network == null ? Optional.empty() : network.hosts().stream().findFirst();
        }
        var first = events().getFirst().hosts().stream().findFirst();
        return first.filter(host -> events().stream()
                .allMatch(event -> !event.hosts().isEmpty()
                        && event.hosts().getFirst().id().equals(host.id())));
    }

    public String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
