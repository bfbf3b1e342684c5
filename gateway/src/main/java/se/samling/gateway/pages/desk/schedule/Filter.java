package se.samling.gateway.pages.desk.schedule;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samling.gateway.pages.form.Forms;

/** What the calendar is narrowed to, as the address says it; blank fields are absent ones. */
public record Filter(
        @Nullable String natverk,
        @Nullable String form,
        @Nullable String lage,
        @Nullable String person) {

    public Filter {
        natverk = Forms.blankToNull(natverk);
        form = Forms.blankToNull(form);
        lage = Forms.blankToNull(lage);
        person = Forms.blankToNull(person);
    }

    public boolean isAny() {
        return natverk != null || form != null || lage != null || person != null;
    }

    /** The address of a period, narrowed in the same way. */
    String address(Period period) {
        var address = UriComponentsBuilder.fromPath("/arrangor/schema")
                .queryParam("vy", period.kind().word())
                .queryParam("datum", period.date());
        with(address, "natverk", natverk);
        with(address, "form", form);
        with(address, "lage", lage);
        with(address, "person", person);
        return address.encode().toUriString();
    }

    private static void with(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
