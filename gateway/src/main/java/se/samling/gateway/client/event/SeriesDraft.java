package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What an organiser says of a series. */
public record SeriesDraft(
        Text title,
        Text ingress,
        Text description,
        @Nullable Text targetGroup,
        List<Contributor> contributors,
        List<SeriesContact> contacts,
        List<SeriesContact> registrationContacts,
        List<UUID> hostIds,
        List<UUID> networkIds) {}
