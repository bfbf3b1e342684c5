/** Attached files over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.attachment.web;
