package se.samling.gateway.pages.desk.organisation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Organisation;

/** Organisations by the name an organiser types. */
@Component
public class Register {

    private final MembershipClient membership;

    Register(MembershipClient membership) {
        this.membership = membership;
    }

    /** The one of exactly that name, if there is one. */
    public Optional<Organisation> called(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        var wanted = name.strip();
        return membership.organisations(wanted, null, null).items().stream()
                .filter(one ->
                        one.name().equalsIgnoreCase(wanted) || one.nameAsGiven().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Names to suggest before anything is typed. */
    public List<String> suggestions(@Nullable String name) {
        return membership.organisations(name == null ? null : name.strip(), null, null).items().stream()
                .map(Organisation::name)
                .distinct()
                .limit(20)
                .toList();
    }
}
