package se.samling.notification.documentation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/** That a document is there, in the shape of {@code samling.documents.v1}; what it is called is told to nobody. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Document(UUID documentId, long version, UUID eventId) {}
