/** The services' OpenAPI descriptions, joined for people to read. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.pages.api;
