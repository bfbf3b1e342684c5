package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A series with its dates, soonest first. openDates take registrations; modes are those of them; unpublished is for organisers. */
public record SeriesDetail(
        UUID id,
        String slug,
        Text title,
        Text ingress,
        Text description,
        @Nullable Text targetGroup,
        List<Contributor> contributors,
        List<SeriesContact> contacts,
        List<SeriesContact> registrationContacts,
        List<EventHost> hosts,
        List<EventNetwork> networks,
        List<EventSummary> dates,
        List<UUID> openDates,
        List<String> modes,
        int unpublished,
        @Nullable List<Text> notices,
        int version) {

    public boolean isOpen() {
        return !openDates.isEmpty();
    }
}
