/** Reads what people answer in their calendars (iTIP REPLY), notes it, and asks those who say no whether they mean their registration (ADR 36). */
@org.jspecify.annotations.NullMarked
package se.samling.notification.reply;
