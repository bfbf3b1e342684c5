/** What an organisation does between a cohort's meetings: its assignments and its account of the work, by link or logged in. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.work;
