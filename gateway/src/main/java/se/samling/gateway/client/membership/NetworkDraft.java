package se.samling.gateway.client.membership;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** contactEmail is a function address (R0.13). slug is made from the Swedish name when absent. */
public record NetworkDraft(
        @Nullable String slug,
        Text name,
        Text summary,
        Text purpose,
        List<Text> guidingQuestions,
        List<UUID> hostIds,
        Admission admission,
        int feeKronor,
        String contactEmail,
        List<RelatedLink> related,
        @Nullable About about,
        List<ContactPerson> contacts,
        @Nullable TermDraft term) {}
