/** Progress over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.progress.web;
