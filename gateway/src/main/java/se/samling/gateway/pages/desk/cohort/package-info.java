/** The organisations of a cohort, from application to admission. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.cohort;
