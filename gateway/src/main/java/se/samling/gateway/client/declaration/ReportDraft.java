package se.samling.gateway.client.declaration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signatory writes of a year. */
public record ReportDraft(@Nullable String summary, List<Signatory.Answer> commitments) {}
