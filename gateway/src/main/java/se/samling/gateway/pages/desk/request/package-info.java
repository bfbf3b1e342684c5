/** Changes that people have asked for after the deadline, and the host's answers. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.desk.request;
