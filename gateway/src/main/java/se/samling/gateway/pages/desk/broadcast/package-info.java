/** The organiser's side of a broadcast: the room, what viewers are told, their questions, and who watched. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.broadcast;
