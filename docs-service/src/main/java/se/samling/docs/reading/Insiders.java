package se.samling.docs.reading;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samling.docs.directory.KnownEnrolment;
import se.samling.docs.directory.KnownEnrolments;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * Tells who acts for an organisation in a cohort: its contact, by the personal link or logged in, and its participants, logged in.
 * Somebody else's organisation looks like none.
 */
@Component
public class Insiders {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final KnownEnrolments enrolments;
    private final SignedLinks links;

    Insiders(KnownEnrolments enrolments, SignedLinks links) {
        this.enrolments = enrolments;
        this.links = links;
    }

    /** @param key the enrolment's id for whoever is logged in, or the token of the personal link */
    public Insider find(String key, Caller caller) {
        if (!isId(key)) {
            var enrolment = known(UUID.fromString(links.verify("enrolment", key).subject()));
            return new Insider(enrolment, enrolment.contactId(), true);
        }
        var enrolment = known(UUID.fromString(key));
        var person = caller.personId();
        boolean contact = person != null && person.equals(enrolment.contactId());
        if (person == null || !contact && !enrolment.participants().contains(person)) {
            throw new NotFound("enrolment", key);
        }
        return new Insider(enrolment, person, contact);
    }

    /** The same for one that is admitted; another looks like none. */
    public Insider admitted(String key, Caller caller) {
        var insider = find(key, caller);
        if (!insider.enrolment().admitted()) {
            throw new NotFound("enrolment", insider.enrolment().id());
        }
        return insider;
    }

    public static boolean isId(String key) {
        return ID.matcher(key).matches();
    }

    private KnownEnrolment known(UUID id) {
        return enrolments.find(id).orElseThrow(() -> new NotFound("enrolment", id));
    }
}
