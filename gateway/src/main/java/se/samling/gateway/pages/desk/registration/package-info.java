/** Who comes to an event, as a list to search, to print and to take away. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.registration;
