package se.samling.event.contributor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.event.language.Text;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Keeps pictures of contributors, and whether each may be shown: a yes of its own, beside that to be named. */
@Service
public class Picturing {

    private static final int LONGEST = 300;
    /** Where versions begin to count, in seconds: they fit a number of four bytes for decades. */
    private static final long EPOCH = 1_700_000_000L;

    private final Contributors contributors;
    private final Pictures pictures;
    private final Clock clock;

    Picturing(Contributors contributors, Pictures pictures, Clock clock) {
        this.contributors = contributors;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** As somebody wrote it; without {@code consentedBy} there is no consent, without {@code consentedOn} it was given today. */
    public record Draft(
            @Nullable Text alternative,
            @Nullable LocalDate consentedOn,
            @Nullable String consentedBy) {}

    /** @param sent a JPEG, PNG or WebP */
    @Transactional
    public Contributor show(UUID contributorId, byte[] sent, Draft draft) {
        var read = read(contributorId, draft);
        pictures.keep(contributorId, Portrait.of(sent), read);
        return contributors.find(contributorId).orElseThrow();
    }

    /** Words and consent, of the picture that is there. */
    @Transactional
    public Contributor describe(UUID contributorId, Draft draft) {
        var read = read(contributorId, draft);
        if (contributors.find(contributorId).map(Contributor::picture).isEmpty()) {
            throw new NotFound("picture", contributorId);
        }
        pictures.keep(contributorId, null, read);
        return contributors.find(contributorId).orElseThrow();
    }

    @Transactional
    public void remove(UUID contributorId) {
        pictures.remove(contributorId);
    }

    private Picture read(UUID contributorId, Draft draft) {
        var errors = new ArrayList<FieldError>();
        var words = draft.alternative();
        if (words == null || words.blank()) {
            errors.add(FieldError.of("alternative", "required"));
        } else if (words.sv().length() > LONGEST
                || words.en() != null && words.en().length() > LONGEST) {
            errors.add(FieldError.of("alternative", "too-long", LONGEST));
        }
        var consent = Engaging.consent(draft.consentedOn(), draft.consentedBy(), clock, errors);
        if (words == null || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Picture(nextVersion(contributorId), words, consent);
    }

    /** From the clock, so that an address is never used again, even after the picture was taken away. */
    private int nextVersion(UUID contributorId) {
        int now = Math.toIntExact(clock.instant().getEpochSecond() - EPOCH);
        return contributors
                .find(contributorId)
                .map(Contributor::picture)
                .map(picture -> Math.max(picture.version() + 1, now))
                .orElse(now);
    }
}
