package se.samling.event.session;

import java.util.UUID;

/** Somebody who waited has got a place at a session. */
public record SessionFact(SessionPlace place, UUID participantId, String title) {}
