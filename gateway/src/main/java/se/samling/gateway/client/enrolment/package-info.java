/** Organisations in cohorts, as membership-service's API has them. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.enrolment;
