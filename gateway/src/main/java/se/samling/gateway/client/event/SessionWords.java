package se.samling.gateway.client.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** What a session's owner writes. */
public record SessionWords(Text title, @Nullable Text description, List<Contributor> contributors) {}
