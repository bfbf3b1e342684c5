/** Participants of cohorts have a place at every meeting of theirs without asking; depends on registration, form and schedule. */
@NullMarked
package se.samling.event.enrolment;

import org.jspecify.annotations.NullMarked;
