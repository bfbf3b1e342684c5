package se.samling.membership.network;

import java.util.List;

/** What a network says of itself. */
public record Content(
        Text name,
        Text summary,
        Text purpose,
        List<Text> guidingQuestions,
        NetworkDraft.Admission admission,
        int feeKronor,
        String contactEmail,
        List<NetworkDraft.RelatedLink> related) {}
