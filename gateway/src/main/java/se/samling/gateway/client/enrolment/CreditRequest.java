package se.samling.gateway.client.enrolment;

public record CreditRequest(String reason) {}
