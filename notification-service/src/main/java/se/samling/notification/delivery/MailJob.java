package se.samling.notification.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;

/**
 * A mail to be written once: (purpose, subject, version, reader) is its identity. It waits until the reader and the event or
 * network it names are known. {@code facts} are what no read model keeps.
 */
public record MailJob(
        Purpose purpose,
        UUID subjectId,
        long version,
        ReaderId reader,
        @Nullable UUID eventId,
        @Nullable UUID networkId,
        Map<String, String> facts) {

    public static MailJob aboutNetwork(
            Purpose purpose, UUID subjectId, long version, UUID personId, UUID networkId, Map<String, String> facts) {
        return new MailJob(purpose, subjectId, version, ReaderId.person(personId), null, networkId, facts);
    }

    /** The declaration's id goes among the facts: a mail about one waits until it is known. */
    public static MailJob aboutDeclaration(
            Purpose purpose,
            UUID subjectId,
            long version,
            UUID personId,
            UUID declarationId,
            Map<String, String> facts) {
        var all = new HashMap<>(facts);
        all.put("declarationId", declarationId.toString());
        return new MailJob(purpose, subjectId, version, ReaderId.person(personId), null, null, Map.copyOf(all));
    }

    public static MailJob aboutSeries(
            Purpose purpose, UUID subjectId, long version, ReaderId reader, Map<String, String> facts) {
        return new MailJob(purpose, subjectId, version, reader, null, null, facts);
    }

    public static MailJob aboutEvent(
            Purpose purpose, UUID subjectId, long version, ReaderId reader, UUID eventId, Map<String, String> facts) {
        return new MailJob(purpose, subjectId, version, reader, eventId, null, facts);
    }
}
