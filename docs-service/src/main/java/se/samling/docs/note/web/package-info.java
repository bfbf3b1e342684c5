/** Notes over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.note.web;
