/** Organisations in a cohort, from their application to the term's end; depends on network, person, membership, application. */
@NullMarked
package se.samling.membership.enrolment;

import org.jspecify.annotations.NullMarked;
