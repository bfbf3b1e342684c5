package se.samling.gateway.client.course;

import java.util.List;

/** Notes to save; others are left as they are. */
public record Notes(List<Note> notes) {}
