package se.samling.notification.mailing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.mailing.Mailing.State;
import se.samling.notification.people.Reader;
import se.samling.platform.problem.Conflict;
import se.samling.platform.problem.NotFound;

/** Writing a mailing before it is sent. */
@Service
@Transactional
public class Composing {

    private final Mailings mailings;
    private final Recipients recipients;
    private final Clock clock;

    Composing(Mailings mailings, Recipients recipients, Clock clock) {
        this.mailings = mailings;
        this.recipients = recipients;
        this.clock = clock;
    }

    public Mailing draft(UUID eventId, Content content, String by) {
        return find(mailings.add(eventId, content, by, clock.instant()));
    }

    /** @throws Conflict once it is scheduled or sent: what was promised or read stands as it was */
    public Mailing change(UUID id, Content content) {
        demandDraft(id);
        mailings.change(id, content);
        return find(id);
    }

    /** @throws Conflict once it is scheduled or sent */
    public void discard(UUID id) {
        demandDraft(id);
        mailings.delete(id);
    }

    /** Who would get it if it went now, by name. */
    @Transactional(readOnly = true)
    public List<Reader> recipients(Mailing mailing) {
        return recipients.of(mailing.eventId(), mailing.content().audience());
    }

    private void demandDraft(UUID id) {
        var mailing = mailings.lock(id).orElseThrow(() -> new NotFound("mailing", id));
        if (mailing.state() != State.DRAFT) {
            throw new Conflict("mailing-not-a-draft");
        }
    }

    private Mailing find(UUID id) {
        return mailings.find(id).orElseThrow(() -> new NotFound("mailing", id));
    }
}
