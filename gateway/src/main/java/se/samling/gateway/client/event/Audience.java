package se.samling.gateway.client.event;

import java.util.List;

public record Audience(int recipients, List<AudienceMember> invited, List<AudienceMember> left) {}
