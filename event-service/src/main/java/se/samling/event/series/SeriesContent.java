package se.samling.event.series;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;
import se.samling.event.schedule.ProgrammeItem.Contributor;

/**
 * What a series says of itself: who inspires, whom it is for, and whom to ask, about the matter and about registering, which need not
 * be the same people (R1.1, R1.2, R1.11).
 */
public record SeriesContent(
        Text title,
        Text ingress,
        Text description,
        @Nullable Text targetGroup,
        List<Contributor> contributors,
        List<Contact> contacts,
        List<Contact> registrationContacts) {

    SeriesContent by(List<Contributor> people) {
        return new SeriesContent(title, ingress, description, targetGroup, people, contacts, registrationContacts);
    }

    /** A person, or a mailbox of several, with the role they answer in. */
    public record Contact(
            @Nullable String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable String phone) {}
}
