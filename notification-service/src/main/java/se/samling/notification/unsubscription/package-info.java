/** Who wants no invitations and news; what somebody asked for or must know still comes. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.unsubscription;
