package se.samling.membership.account;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.samling.membership.identity.AdminApi;
import se.samling.membership.person.Person;

/** Keycloak's admin API, as far as accounts of people go. Every call may be repeated. */
@Component
class IdentityProvider {

    private static final int CHOOSE_WITHIN_SECONDS = (int) TimeUnit.HOURS.toSeconds(72);

    private final AdminApi keycloak;
    private final String publicUrl;

    IdentityProvider(AdminApi keycloak, @Value("${samling.public-url:http://localhost:8080}") String publicUrl) {
        this.keycloak = keycloak;
        this.publicUrl = publicUrl;
    }

    /** Makes or finds the account of the person's address and brings it up to date; its subject. */
    String keep(Person person, boolean organiser) {
        var users = realm().users();
        var found = users.searchByEmail(person.email(), true);
        String subject;
        if (found.isEmpty()) {
            try (Response answer = users.create(filled(new UserRepresentation(), person))) {
                subject = CreatedResponseUtil.getCreatedId(answer);
            }
        } else {
            subject = found.getFirst().getId();
            users.get(subject).update(filled(users.get(subject).toRepresentation(), person));
        }
        role(subject, organiser);
        return subject;
    }

    /** Mails a link for choosing a password; a passkey can be added at the same place. */
    void invite(String subject) {
        realm().users()
                .get(subject)
                .executeActionsEmail(
                        "samling-gateway",
                        publicUrl + "/mina-sidor",
                        CHOOSE_WITHIN_SECONDS,
                        List.of("UPDATE_PASSWORD"));
    }

    void disable(String subject) {
        try {
            var user = realm().users().get(subject);
            var account = user.toRepresentation();
            account.setEnabled(false);
            user.update(account);
            user.logout();
        } catch (NotFoundException gone) {
            // somebody removed it in Keycloak: it is as disabled as can be
        }
    }

    void delete(String subject) {
        try {
            realm().users().get(subject).remove();
        } catch (NotFoundException gone) {
            // already
        }
    }

    private void role(String subject, boolean organiser) {
        var organiserRole = realm().roles().get("organiser").toRepresentation();
        var roles = realm().users().get(subject).roles().realmLevel();
        if (organiser) {
            roles.add(List.of(organiserRole));
        } else {
            roles.remove(List.of(organiserRole));
        }
    }

    private UserRepresentation filled(UserRepresentation account, Person person) {
        int space = person.name().lastIndexOf(' ');
        account.setUsername(person.email());
        account.setEmail(person.email());
        account.setEmailVerified(true);
        account.setFirstName(space < 0 ? person.name() : person.name().substring(0, space));
        account.setLastName(space < 0 ? "" : person.name().substring(space + 1));
        account.setEnabled(true);
        @Nullable Map<String, List<String>> before = account.getAttributes();
        var attributes = new HashMap<String, List<String>>(before == null ? Map.of() : before);
        attributes.put("personId", List.of(person.id().toString()));
        attributes.put("locale", List.of(person.language()));
        account.setAttributes(attributes);
        return account;
    }

    private RealmResource realm() {
        return keycloak.realm();
    }
}
