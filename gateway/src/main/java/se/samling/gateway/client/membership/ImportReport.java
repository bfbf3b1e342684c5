package se.samling.gateway.client.membership;

import java.util.List;

/** What an import did, or would do ({@code applied=false}); lines are 1-based file lines, the heading is line 1. */
public record ImportReport(
        boolean applied, int created, int changed, int unchanged, int refused, List<ImportLine> lines) {}
