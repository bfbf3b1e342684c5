package se.samling.event.series;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.event.schedule.ProgrammeItem.Contributor;
import se.samling.event.series.SeriesContent.Contact;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What an organiser says of a series. */
public record SeriesDraft(
        @Nullable Text title,
        @Nullable Text ingress,
        @Nullable Text description,
        @Nullable Text targetGroup,
        @Nullable List<Contributor> contributors,
        @Nullable List<Contact> contacts,
        @Nullable List<Contact> registrationContacts,
        @Nullable List<UUID> hostIds,
        @Nullable List<UUID> networkIds) {

    private static final int MOST = 20;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Text NONE = new Text("", null);

    public static SeriesDraft of(Series series) {
        var content = series.content();
        return new SeriesDraft(
                content.title(),
                content.ingress(),
                content.description(),
                content.targetGroup(),
                content.contributors(),
                content.contacts(),
                content.registrationContacts(),
                series.hostIds(),
                series.networkIds());
    }

    /** @throws InvalidField naming every field that cannot be taken */
    SeriesContent read() {
        var errors = new ArrayList<FieldError>();
        text("title", title, 200, errors);
        text("ingress", ingress, 1000, errors);
        length("description", description, 20_000, errors);
        length("targetGroup", targetGroup, 500, errors);
        if (hostIds == null || hostIds.isEmpty()) {
            errors.add(FieldError.of("hostIds", "required"));
        }
        var people = contributors == null ? List.<Contributor>of() : contributors;
        for (int i = 0; i < people.size(); i++) {
            name("contributors[" + i + "].name", people.get(i).name(), errors);
        }
        if (people.size() > MOST) {
            errors.add(FieldError.of("contributors", "too-many-people", MOST));
        }
        contacts("contacts", contacts, errors);
        contacts("registrationContacts", registrationContacts, errors);
        if (title == null || ingress == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new SeriesContent(
                title,
                ingress,
                description == null ? NONE : description,
                targetGroup == null || targetGroup.blank() ? null : targetGroup,
                List.copyOf(people),
                contacts == null ? List.of() : List.copyOf(contacts),
                registrationContacts == null ? List.of() : List.copyOf(registrationContacts));
    }

    private static void text(String field, @Nullable Text text, int most, List<FieldError> errors) {
        if (text == null || text.blank()) {
            errors.add(FieldError.of(field, "required"));
        }
        length(field, text, most, errors);
    }

    private static void length(String field, @Nullable Text text, int most, List<FieldError> errors) {
        if (text != null
                && (text.sv().length() > most || text.en() != null && text.en().length() > most)) {
            errors.add(FieldError.of(field, "too-long", most));
        }
    }

    private static void contacts(String field, @Nullable List<Contact> contacts, List<FieldError> errors) {
        var all = contacts == null ? List.<Contact>of() : contacts;
        if (all.size() > MOST) {
            errors.add(FieldError.of(field, "too-many-people", MOST));
        }
        for (int i = 0; i < all.size(); i++) {
            var contact = all.get(i);
            name(field + "[" + i + "].name", contact.name(), errors);
            var email = contact.email();
            if (email != null && !email.isBlank() && !ADDRESS.matcher(email).matches()) {
                errors.add(FieldError.of(field + "[" + i + "].email", "bad-address"));
            }
        }
    }

    private static void name(String field, @Nullable String name, List<FieldError> errors) {
        if (name == null || name.isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (name.length() > 200) {
            errors.add(FieldError.of(field, "too-long", 200));
        }
    }
}
