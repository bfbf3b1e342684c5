/** The work that a cohort's organisations do between its meetings; depends on enrolment, network and linked. */
@NullMarked
package se.samling.membership.assignment;

import org.jspecify.annotations.NullMarked;
