/** Log-in, log-out and the session; tokens stay in here and on the way to the services. */
@org.jspecify.annotations.NullMarked
package se.samling.gateway.session;
