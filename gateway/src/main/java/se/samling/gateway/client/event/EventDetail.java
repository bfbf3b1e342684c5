package se.samling.gateway.client.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** digitalLink is there for organisers only. deadline is inclusive, local in {@code zone}. pools carry counts for organisers only. registrationOpen is the service's own word. contributorsToCome: somebody takes part who may not be named yet; heldBack, who, for those who see the whole programme. */
public record EventDetail(
        UUID id,
        String slug,
        Text title,
        Text ingress,
        Text description,
        String state,
        boolean moved,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String zone,
        String mode,
        @Nullable Place place,
        @Nullable Text digitalInfo,
        @Nullable String digitalLink,
        List<EventHost> hosts,
        List<EventNetwork> networks,
        AudienceRule audience,
        int feeKronor,
        String contactEmail,
        boolean programmePublished,
        List<ProgrammeItem> programme,
        boolean contributorsToCome,
        List<HeldBack> heldBack,
        List<SessionState> sessions,
        List<Pool> pools,
        @Nullable String places,
        boolean registrationOpen,
        LocalDateTime deadline,
        boolean waitingList,
        @Nullable String cancellationReason,
        @Nullable PreviousTime previous,
        @Nullable WaitingMove waitingMove,
        @Nullable UUID seriesId,
        @Nullable List<Text> notices,
        int sequence,
        int version) {

    /** Lists absent in an answer are empty. */
    public EventDetail {
        heldBack = heldBack == null ? List.of() : List.copyOf(heldBack);
        sessions = sessions == null ? List.of() : List.copyOf(sessions);
    }

    /** A moment on the event's wall clock, to the minute. */
    public LocalDateTime minuteOf(Instant when) {
        return LocalDateTime.ofInstant(when, ZoneId.of(zone)).truncatedTo(ChronoUnit.MINUTES);
    }

    /** By its state, which follows the clock of the service. */
    public boolean hasBegun() {
        return List.of("live", "held", "archived").contains(state);
    }

    /** As a participant sees it, once it is published, for a preview; nobody registers from there. */
    public EventDetail asParticipantsSeeIt() {
        boolean toCome = "draft".equals(state) || "announced".equals(state);
        return new EventDetail(
                id,
                slug,
                title,
                ingress,
                description,
                toCome ? "open" : state,
                moved,
                startsAt,
                endsAt,
                zone,
                mode,
                place,
                digitalInfo,
                digitalLink,
                hosts,
                networks,
                audience,
                feeKronor,
                contactEmail,
                toCome || programmePublished,
                programme.stream().map(item -> item.without(heldBack)).toList(),
                !heldBack.isEmpty(),
                List.of(),
                sessions,
                pools,
                places,
                !toCome && registrationOpen,
                deadline,
                waitingList,
                cancellationReason,
                previous,
                waitingMove,
                seriesId,
                notices,
                sequence,
                version);
    }
}
