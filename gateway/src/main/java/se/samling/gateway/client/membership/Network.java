package se.samling.gateway.client.membership;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/**
 * A network. admission: {@code {"kinds":["state-agency",...], "text":...}}: kinds that become members at once.
 * With a term it is a cohort, which organisations apply to. Fee 0 shows as "kostnadsfritt". myMembership: for a logged-in caller.
 */
public record Network(
        UUID id,
        String slug,
        Text name,
        Text summary,
        Text purpose,
        List<Text> guidingQuestions,
        List<Host> hosts,
        Admission admission,
        int feeKronor,
        String contactEmail,
        List<RelatedLink> related,
        @Nullable About about,
        List<ContactPerson> contacts,
        @Nullable Term term,
        @Nullable MyMembership myMembership,
        int version) {}
