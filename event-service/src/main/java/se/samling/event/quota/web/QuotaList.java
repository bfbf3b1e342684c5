package se.samling.event.quota.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.event.quota.Quota;

/** The quotas of an event as they are read and written. */
public record QuotaList(@Nullable List<@Nullable Line> quotas) {

    /** {@code mode} absent: all forms together; {@code organisation} absent: each that has no line of its own; {@code most} absent: no limit. */
    public record Line(
            @Nullable String mode,
            @Nullable String organisation,
            @Nullable Integer most,
            @Nullable Integer reserved) {

        Quota quota() {
            return new Quota(
                    mode == null ? Quota.BOTH : mode,
                    organisation == null ? Quota.EACH : organisation.strip(),
                    most,
                    reserved == null ? 0 : reserved);
        }
    }

    public List<Quota> lines() {
        return quotas == null
                ? List.of()
                : quotas.stream()
                        .filter(java.util.Objects::nonNull)
                        .map(Line::quota)
                        .toList();
    }

    static QuotaList of(List<Quota> quotas) {
        return new QuotaList(quotas.stream()
                .map(one -> (@Nullable Line) new Line(
                        one.mode().isEmpty() ? null : one.mode(),
                        one.forEach() ? null : one.name(),
                        one.most(),
                        one.reserved()))
                .toList());
    }
}
