package se.samling.docs.casestudy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's account of its work in a cohort. Nothing of it is public before the organisation has approved a text and the hosts
 * have published it; what is public stays so until the next text is, or it is withdrawn.
 *
 * @param slug its address in the knowledge bank, given when it is published first and kept for good
 * @param editions its texts, the oldest first
 */
public record CaseStudy(
        UUID id,
        UUID enrolmentId,
        UUID networkId,
        UUID organisationId,
        @Nullable String slug,
        List<Edition> editions,
        int version) {

    public Optional<Edition> latest() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    public Optional<Edition> published() {
        return editions.stream()
                .filter(edition -> edition.state() == EditionState.PUBLISHED)
                .findFirst();
    }
}
