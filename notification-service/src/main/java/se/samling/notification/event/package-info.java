/** Events as event-service tells of them: a read model that can be emptied and filled again from the topic. */
@org.jspecify.annotations.NullMarked
package se.samling.notification.event;
