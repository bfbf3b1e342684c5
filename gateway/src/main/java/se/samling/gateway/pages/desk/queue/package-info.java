/** An event's waiting list, and on what terms a freed place reaches it. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.queue;
