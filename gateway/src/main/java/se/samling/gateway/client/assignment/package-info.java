/** What organisations of a cohort do between its meetings, as membership-service tells it. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.assignment;
