package se.samling.membership.enrolment;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * Tells who acts for an organisation in a cohort: its contact, by the personal link or logged in, and its participants, logged in.
 * Somebody else's organisation looks like none, and so does one that is not admitted.
 */
@Component
public class Insiders {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Enrolments enrolments;
    private final Participants participants;
    private final SignedLinks links;

    Insiders(Enrolments enrolments, Participants participants, SignedLinks links) {
        this.enrolments = enrolments;
        this.participants = participants;
        this.links = links;
    }

    /** @param key the enrolment's id for whoever is logged in, or the token of the personal link */
    public Insider find(String key, Caller caller) {
        if (!ID.matcher(key).matches()) {
            var enrolment =
                    admitted(UUID.fromString(links.verify("enrolment", key).subject()));
            return new Insider(enrolment, enrolment.contactId(), true);
        }
        var enrolment = admitted(UUID.fromString(key));
        var person = caller.personId();
        boolean contact = person != null && person.equals(enrolment.contactId());
        if (person == null || !contact && !takes(enrolment, person)) {
            throw new NotFound("enrolment", key);
        }
        return new Insider(enrolment, person, contact);
    }

    /** Where the person is a contact or takes part, the newest first. */
    public List<Insider> of(UUID person) {
        return enrolments.admittedOf(person).stream()
                .map(one -> new Insider(one, person, person.equals(one.contactId())))
                .toList();
    }

    private boolean takes(Enrolment enrolment, UUID person) {
        return participants.taking(enrolment.id()).stream().anyMatch(one -> person.equals(one.personId()));
    }

    private Enrolment admitted(UUID id) {
        return enrolments
                .find(id)
                .filter(one -> one.state() == EnrolmentState.ADMITTED)
                .orElseThrow(() -> new NotFound("enrolment", id));
    }
}
