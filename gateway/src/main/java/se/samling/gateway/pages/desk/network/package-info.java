/** A network seen by its coordinator: who asks to join, who is in it, and what it says of itself. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.network;
