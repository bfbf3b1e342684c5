/** Certificates in event-service's API. */
@NullMarked
package se.samling.gateway.client.certificate;

import org.jspecify.annotations.NullMarked;
