/** The services as the pages see them: one HTTP interface per service and the views it returns. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.client;
