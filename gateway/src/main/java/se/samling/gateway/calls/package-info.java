/** How the gateway calls the services: on whose behalf, for how long, and what happens when one is away. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.calls;
