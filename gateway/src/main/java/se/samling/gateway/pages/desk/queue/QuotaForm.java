package se.samling.gateway.pages.desk.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.event.QuotaClient;
import se.samling.gateway.client.event.QuotaClient.Line;
import se.samling.gateway.pages.form.Forms;

/**
 * Quotas as they are typed.
 *
 * @param each most for each organisation, all forms together
 * @param rows organisations of their own; those left empty are none
 */
public record QuotaForm(
        @Nullable String each,
        @Nullable String onSite,
        @Nullable String digital,
        @Nullable List<@Nullable Row> rows) {

    private static final int EMPTY_ROWS = 3;

    /** The service refuses it by the field's name. */
    private static final Integer NO_NUMBER = -1;

    public record Row(
            @Nullable String organisation,
            @Nullable String mode,
            @Nullable String most,
            @Nullable String reserved) {

        private boolean empty() {
            return Stream.of(organisation, most, reserved).allMatch(typed -> Forms.blankToNull(typed) == null);
        }

        private Line toApi() {
            return new Line(Forms.blankToNull(mode), Forms.blankToNull(organisation), number(most), number(reserved));
        }
    }

    /** A line of the API, and the fields of this form that it was typed in. */
    private record Typed(Line line, String most, String prefix) {}

    static QuotaForm of(QuotaClient.Quotas quotas) {
        return new QuotaForm(
                most(quotas, null),
                most(quotas, "on-site"),
                most(quotas, "digital"),
                quotas.quotas().stream()
                        .filter(line -> line.organisation() != null)
                        .map(line -> (@Nullable Row) new Row(
                                line.organisation(),
                                line.mode(),
                                words(line.most()),
                                Objects.equals(line.reserved(), 0) ? null : words(line.reserved())))
                        .toList());
    }

    QuotaClient.Quotas toApi() {
        return new QuotaClient.Quotas(typed().stream().map(Typed::line).toList());
    }

    /** How a field of the API is called here: {@code quotas[2].reserved} may be {@code rows[1].reserved}. */
    String field(String ofApi) {
        var typed = typed();
        for (int i = 0; i < typed.size(); i++) {
            var start = "quotas[" + i + "].";
            if (ofApi.startsWith(start)) {
                var one = typed.get(i);
                return one.prefix().isEmpty() ? one.most() : one.prefix() + ofApi.substring(start.length());
            }
        }
        return ofApi;
    }

    /** What was typed, and some lines to type more in. */
    QuotaForm roomy() {
        var all = new ArrayList<>(rows == null ? List.<@Nullable Row>of() : rows);
        for (int i = 0; i < EMPTY_ROWS; i++) {
            all.add(new Row(null, null, null, null));
        }
        return new QuotaForm(each, onSite, digital, all);
    }

    private List<Typed> typed() {
        var typed = new ArrayList<Typed>();
        each(typed, each, null, "each");
        each(typed, onSite, "on-site", "onSite");
        each(typed, digital, "digital", "digital");
        var named = rows == null ? List.<@Nullable Row>of() : rows;
        for (int i = 0; i < named.size(); i++) {
            var row = named.get(i);
            if (row != null && !row.empty()) {
                typed.add(new Typed(row.toApi(), "", "rows[" + i + "]."));
            }
        }
        return typed;
    }

    private static void each(List<Typed> typed, @Nullable String most, @Nullable String mode, String field) {
        if (Forms.blankToNull(most) != null) {
            typed.add(new Typed(new Line(mode, null, number(most), null), field, ""));
        }
    }

    private static @Nullable String most(QuotaClient.Quotas quotas, @Nullable String mode) {
        return quotas.quotas().stream()
                .filter(line -> line.organisation() == null && Objects.equals(line.mode(), mode))
                .map(line -> words(line.most()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String typed) {
        var words = Forms.blankToNull(typed);
        return words == null ? null : words.matches("\\d{1,6}") ? Integer.valueOf(words) : NO_NUMBER;
    }

    private static @Nullable String words(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
