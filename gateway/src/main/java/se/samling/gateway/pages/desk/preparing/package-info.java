/** What a host keeps to prepare events with: rooms, contributors and templates; and copies of events. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.preparing;
