/** What the gateway's tests stand on: real HTTP peers in place of the services and Keycloak, a browser of few lines, sample data. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.testing;
