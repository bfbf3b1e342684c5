package se.samling.gateway.client.enrolment;

import java.util.UUID;
import se.samling.gateway.client.Text;

/** An organisation in a cohort that the reader acts for; {@code contact}: as its contact. */
public record MyEnrolment(
        UUID enrolmentId, String networkSlug, Text networkName, String organisation, boolean contact) {}
