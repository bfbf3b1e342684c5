/** All events of the organiser's hosts, drafts too. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.schedule;
