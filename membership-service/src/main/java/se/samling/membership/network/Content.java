package se.samling.membership.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a network says of itself; with a {@code term} it is a cohort that organisations apply to. */
public record Content(
        Text name,
        Text summary,
        Text purpose,
        List<Text> guidingQuestions,
        NetworkDraft.Admission admission,
        int feeKronor,
        String contactEmail,
        List<NetworkDraft.RelatedLink> related,
        @Nullable About about,
        List<ContactPerson> contacts,
        @Nullable Term term) {

    /** Networks written before there were contacts have none. */
    public Content {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }
}
