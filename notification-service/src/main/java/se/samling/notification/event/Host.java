package se.samling.notification.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** An organisation that invites. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Host(UUID id, String name) {}
