package se.samling.gateway.pages;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.membership.Delegation;
import se.samling.gateway.client.membership.MembershipClient;

/**
 * What the desk's rail shows: {@code ${rail.full}} in templates. A courtesy, asked once a page: the services decide, and while
 * membership-service is away everything is shown.
 */
@Component
@RequestScope
public class Rail {

    private final Sections sections;
    private final MembershipClient membership;
    private final Layout layout;
    private boolean asked;
    private Set<String> roles = Set.of();

    Rail(Sections sections, MembershipClient membership, Layout layout) {
        this.sections = sections;
        this.membership = membership;
        this.layout = layout;
    }

    /** Whoever coordinates for a host may do everything there. */
    public boolean isFull() {
        return layout.isAdmin() || roles().contains("coordinator");
    }

    /** Whether they have been asked to take care of questions. */
    public boolean isModerating() {
        return roles().contains("moderator");
    }

    /** Whether they have been asked to check people in. */
    public boolean isCheckingIn() {
        return roles().contains("check-in");
    }

    private Set<String> roles() {
        if (!asked) {
            asked = true;
            roles = sections.ask(Service.MEMBERSHIP, membership::me)
                    .section()
                    .map(me -> me.delegations().stream().map(Delegation::role).collect(Collectors.toSet()))
                    .or(Set.of("coordinator"));
        }
        return roles;
    }
}
