package se.samling.membership.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts for an organisation that is admitted to a cohort.
 *
 * @param personId absent when the contact, who holds the personal link, asked to be forgotten
 * @param contact false for a participant
 */
public record Insider(Enrolment enrolment, @Nullable UUID personId, boolean contact) {}
