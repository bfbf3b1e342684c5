/** Answers' files over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.answerfile.web;
