/** What all tests of the service need: a post office, a clock to move, and other services' messages. */
@org.jspecify.annotations.NullMarked
package se.samling.notification;
