package se.samling.docs.reading;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.docs.directory.KnownEnrolment;

/**
 * Somebody who acts for an organisation in a cohort.
 *
 * @param personId absent when the contact, who holds the personal link, asked to be forgotten
 * @param contact false for a participant
 */
public record Insider(KnownEnrolment enrolment, @Nullable UUID personId, boolean contact) {}
