/** What an event is, when, where, for whom and how many: one form for a draft and for what is announced. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.details;
