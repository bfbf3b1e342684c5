/** Networks and who is a member of them now, as membership-service tells. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.network;
