package se.samling.notification.wording;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.language.Text;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.patch.VersionConflict;

/** Gives a part of a host's letters new words, or the standard text back. */
@Service
@Transactional
public class Rewording {

    private final Wordings wordings;
    private final Clock clock;

    public Rewording(Wordings wordings, Clock clock) {
        this.wordings = wordings;
        this.clock = clock;
    }

    /**
     * @param seen the entity tag of the version that the writer saw; "0" where there was none
     * @param words none for the standard text
     * @throws VersionConflict when somebody else has written since
     */
    public Wording reword(UUID hostId, Part part, @Nullable String seen, @Nullable Text words, @Nullable UUID by) {
        var versions = wordings.versions(hostId, part);
        int current = versions.isEmpty() ? 0 : versions.getFirst().version();
        IfMatch.require(seen, current);
        var kept = words == null ? null : Template.checked(part, words);
        var now = clock.instant();
        if (!wordings.add(hostId, part, current + 1, kept, by, now)) {
            throw new VersionConflict();
        }
        return new Wording(part, current + 1, kept, by, now);
    }
}
