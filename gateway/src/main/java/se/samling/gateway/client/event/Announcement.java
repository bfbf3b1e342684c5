package se.samling.gateway.client.event;

public record Announcement(boolean saveTheDate) {}
