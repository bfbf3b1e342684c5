/** What became of the mail, as numbers: for an event, a network and a year. No names, and no time limit: counts stay. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.figure;
