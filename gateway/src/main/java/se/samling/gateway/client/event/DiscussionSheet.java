package se.samling.gateway.client.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** Questions to go on talking about; {@code note} is the group's own, for a participant's link only. */
public record DiscussionSheet(
        List<Text> questions, @Nullable String note) {}
