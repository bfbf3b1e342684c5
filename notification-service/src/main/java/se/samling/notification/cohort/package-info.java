/** Cohorts as membership-service tells of them: organisations with those who act for them, and the work they are to do. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.cohort;
