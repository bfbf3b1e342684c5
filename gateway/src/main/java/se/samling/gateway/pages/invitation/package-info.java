/** The personal link of an invitation: come, or say that one cannot. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.invitation;
