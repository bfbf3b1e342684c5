package se.samling.gateway.client.enrolment;

public record EnrolmentAnswer(String answer) {}
