package se.samling.membership.network;

import org.jspecify.annotations.Nullable;

/** Value added tax on a fee: a rate in per cent, or 0 with the reason why the fee is exempt (ML 2023:200, chapter 10). */
public record Vat(int percent, @Nullable Text exemption) {}
