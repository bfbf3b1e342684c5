package se.samling.membership.progress.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.person.Access;
import se.samling.membership.person.People;
import se.samling.membership.person.Person;
import se.samling.membership.progress.Signatories;
import se.samling.membership.progress.Signatory;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * Who may look after a signatory's part: its contact, logged in or by the personal link, and the coordinators of its
 * organisation and of the declaration's owner. To everybody else it looks like none.
 */
@Component
class Tending {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Signatories signatories;
    private final Declarations declarations;
    private final People people;
    private final Access access;
    private final SignedLinks links;

    Tending(Signatories signatories, Declarations declarations, People people, Access access, SignedLinks links) {
        this.signatories = signatories;
        this.declarations = declarations;
        this.people = people;
        this.access = access;
        this.links = links;
    }

    /** {@code key} is an id or a token; a link that another has replaced is over. */
    Signatory find(String key, Caller caller) {
        if (ID.matcher(key).matches()) {
            return signatories
                    .find(UUID.fromString(key))
                    .filter(one -> isContact(caller, one) || coordinates(caller, one))
                    .orElseThrow(() -> new NotFound("signatory", key));
        }
        var link = links.verify("signatory", key);
        var signatory = signatories
                .find(UUID.fromString(link.subject()))
                .orElseThrow(() -> new NotFound("signatory", link.subject()));
        if (signatory.generation() != link.generation()) {
            throw new LinkExpired();
        }
        return signatory;
    }

    /** For what its contact may not do alone. */
    Signatory coordinated(UUID id, Caller caller) {
        return signatories
                .find(id)
                .filter(one -> coordinates(caller, one))
                .orElseThrow(() -> new NotFound("signatory", id));
    }

    boolean isContact(Caller caller, Signatory signatory) {
        return signatory.personId() != null && signatory.personId().equals(caller.personId());
    }

    /** Who hands in: by name, the contact's where it is the link that was used. */
    String by(String key, Signatory signatory, Caller caller) {
        if (ID.matcher(key).matches()) {
            return access.nameOf(caller);
        }
        var person = signatory.personId();
        return person == null ? "" : people.find(person).map(Person::name).orElse("");
    }

    private boolean coordinates(Caller caller, Signatory signatory) {
        var owner = declarations.find(signatory.declarationId()).orElseThrow().ownerId();
        return access.organises(caller, List.of(owner, signatory.organisationId()));
    }
}
