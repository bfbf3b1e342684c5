/** An organisation applies to a cohort, and its own page from then on. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.enrolment;
