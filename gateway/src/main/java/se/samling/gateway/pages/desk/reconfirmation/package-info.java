/** Who has answered whether a move suits them, and the reminder to those who have not. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.reconfirmation;
