package se.samling.notification.telling;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.notification.delivery.Deliveries;
import se.samling.notification.delivery.MailJob;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.ReaderId;
import se.samling.notification.registration.Invitation;
import se.samling.notification.registration.InvitationState;
import se.samling.notification.registration.Invitations;

/** Somebody is told of an event or said no to it. */
@Service
@Transactional
public class InvitationNews {

    /** Ever: a person gets one save-the-date and one invitation per event, however many networks ask. */
    private static final long ONCE = 0;

    private final Invitations invitations;
    private final Deliveries deliveries;

    public InvitationNews(Invitations invitations, Deliveries deliveries) {
        this.invitations = invitations;
        this.deliveries = deliveries;
    }

    public void saveTheDate(Invitation invitation, Instant occurredAt) {
        invitations.apply(invitation, InvitationState.SAVED, occurredAt);
        tell(Purpose.SAVE_THE_DATE, Purpose.SERIES_SAVE_THE_DATE, invitation, occurredAt);
    }

    public void issued(Invitation invitation, Instant occurredAt) {
        invitations.apply(invitation, InvitationState.INVITED, occurredAt);
        tell(Purpose.INVITATION, Purpose.SERIES_INVITATION, invitation, occurredAt);
    }

    public void declined(Invitation invitation, Instant occurredAt) {
        invitations.apply(invitation, InvitationState.DECLINED, occurredAt);
    }

    private void tell(Purpose ofOne, Purpose ofSeries, Invitation invitation, Instant occurredAt) {
        Invitation.Round series = invitation.series();
        if (series == null) {
            queue(ofOne, invitation, occurredAt);
        } else {
            queue(ofSeries, series, invitation, occurredAt);
        }
    }

    /** One mail for all dates that came out together: the first of the invitations queues it, the others find it there. */
    private void queue(Purpose purpose, Invitation.Round series, Invitation invitation, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutSeries(
                        purpose,
                        series.seriesId(),
                        series.round(),
                        ReaderId.person(invitation.personId()),
                        Map.of(
                                "seriesId",
                                series.seriesId().toString(),
                                "eventIds",
                                series.eventIds().stream().map(UUID::toString).collect(Collectors.joining(",")),
                                "networkIds",
                                why(invitation))),
                occurredAt);
    }

    private static String why(Invitation invitation) {
        return invitation.networkIds().stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private void queue(Purpose purpose, Invitation invitation, Instant occurredAt) {
        deliveries.queue(
                MailJob.aboutEvent(
                        purpose,
                        invitation.eventId(),
                        ONCE,
                        ReaderId.person(invitation.personId()),
                        invitation.eventId(),
                        Map.of("networkIds", why(invitation))),
                occurredAt);
    }
}
