package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import se.samling.notification.language.Text;

/** A network the event belongs to. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventNetwork(UUID id, String slug, Text name) {}
