/** What is mailed about an event: timers, deliveries and previews. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.mail;
