/** What the services' OpenAPI documents have in common. */
@org.jspecify.annotations.NullMarked
package se.samling.platform.openapi;
