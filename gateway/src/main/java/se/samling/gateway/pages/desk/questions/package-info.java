/** The desk's form of an event: its questions, the answers, and the needs of those who come. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.questions;
