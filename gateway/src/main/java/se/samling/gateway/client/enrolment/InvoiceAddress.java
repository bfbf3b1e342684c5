package se.samling.gateway.client.enrolment;

import org.jspecify.annotations.Nullable;

/** Beställarreferens, and a Peppol id such as {@code 0007:2021002742}. */
public record InvoiceAddress(
        @Nullable String buyerReference, @Nullable String peppolId) {}
