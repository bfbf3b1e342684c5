/** "Did this page help you?" at the foot of public pages. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.feedback;
