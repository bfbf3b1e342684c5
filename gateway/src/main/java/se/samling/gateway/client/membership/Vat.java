package se.samling.gateway.client.membership;

import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;

/** A rate in per cent; 0 with the reason why the fee is exempt. */
public record Vat(int percent, @Nullable Text exemption) {}
