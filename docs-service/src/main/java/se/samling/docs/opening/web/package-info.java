/** Opening and closing over HTTP. */
@org.jspecify.annotations.NullMarked
package se.samling.docs.opening.web;
