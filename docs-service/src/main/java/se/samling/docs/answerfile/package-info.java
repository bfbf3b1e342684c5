/** Files that are answers to questions of an event's form; depends on file and reading. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.answerfile;
