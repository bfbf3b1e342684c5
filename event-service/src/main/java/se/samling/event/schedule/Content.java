package se.samling.event.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.event.language.Text;

/** What an event says of itself, checked. */
public record Content(
        Text title,
        Text ingress,
        Text description,
        String mode,
        EventDraft.@Nullable Place place,
        @Nullable Text digitalInfo,
        @Nullable String digitalLink,
        EventDraft.AudienceRule audience,
        @Nullable Integer onSiteCapacity,
        @Nullable Integer digitalCapacity,
        boolean waitingList,
        String contactEmail) {

    /** The modes one can come by. */
    public List<String> modes() {
        return mode.equals("hybrid") ? List.of("on-site", "digital") : List.of(mode);
    }

    public @Nullable Integer capacity(String of) {
        return of.equals("on-site") ? onSiteCapacity : digitalCapacity;
    }

    /** Held in another place or way; of a new way only what belongs to it stays, a place or a link. */
    Content heldAt(String newMode, EventDraft.@Nullable Place newPlace, @Nullable String newLink) {
        boolean meets = newMode.equals(mode) || !newMode.equals("digital");
        boolean streams = newMode.equals(mode) || !newMode.equals("on-site");
        return new Content(
                title,
                ingress,
                description,
                newMode,
                meets ? newPlace : null,
                streams ? digitalInfo : null,
                streams ? newLink : null,
                audience,
                onSiteCapacity,
                digitalCapacity,
                waitingList,
                contactEmail);
    }
}
