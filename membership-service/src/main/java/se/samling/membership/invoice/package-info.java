/** Fees of a cohort and the invoices for them; depends on enrolment, network and organisation. */
@NullMarked
package se.samling.membership.invoice;

import org.jspecify.annotations.NullMarked;
