package se.samling.gateway.pages.course;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samling.gateway.pages.form.Forms;

/**
 * How somebody goes through a course: alone or in a group, and in which visit, where it is counted without an account. Both
 * travel in the addresses, since nothing of it is kept in a cookie.
 */
public record Way(boolean group, @Nullable UUID visit) {

    static Way of(@Nullable String mode, @Nullable String visit) {
        return new Way("grupp".equals(mode), visit == null || !Forms.isId(visit) ? null : UUID.fromString(visit));
    }

    Way in(@Nullable UUID newVisit) {
        return new Way(group, newVisit);
    }

    Way inTheOtherMode() {
        return new Way(!group, visit);
    }

    /** The address with this way in it. */
    public String to(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (group) {
            address.queryParam("lage", "grupp");
        }
        if (visit != null) {
            address.queryParam("besok", visit);
        }
        return address.encode().build().toUriString();
    }
}
