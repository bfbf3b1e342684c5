/** docs-service's courses, as the pages ask for them. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client.course;
