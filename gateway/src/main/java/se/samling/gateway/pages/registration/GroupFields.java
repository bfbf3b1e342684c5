package se.samling.gateway.pages.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.calls.FieldProblem;
import se.samling.gateway.client.event.GroupForm;
import se.samling.gateway.client.event.HandOver;
import se.samling.gateway.client.event.Payer;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/**
 * "We come together", as typed. Without a number it is one person's registration.
 *
 * @param named one person a line: name, then address
 */
public record GroupFields(
        @Nullable String people,
        @Nullable String attends,
        @Nullable String partly,
        @Nullable String named,
        @Nullable String payerName,
        @Nullable String payerReference,
        @Nullable String payerAddress) {

    public static final GroupFields NONE = new GroupFields(null, "true", null, null, null, null, null);
    private static final Pattern ROW = Pattern.compile("group\\.named\\[(\\d+)]\\.(.*)");
    private static final Map<String, String> NAMES =
            Map.of("group.people", "people", "group.named", "named", "group.payer.name", "payerName");

    public boolean isAny() {
        return people != null && !people.isBlank() || named != null && !named.isBlank();
    }

    public @Nullable GroupForm toApi() {
        if (!isAny()) {
            return null;
        }
        var payer = Forms.blankToNull(payerName) == null
                        && Forms.blankToNull(payerReference) == null
                        && Forms.blankToNull(payerAddress) == null
                ? null
                : new Payer(
                        Forms.blankToNull(payerName),
                        Forms.blankToNull(payerReference),
                        Forms.blankToNull(payerAddress));
        return new GroupForm(number(people), partly != null, attends != null, persons(), payer);
    }

    /** What is no number comes to 0, which the service refuses by the field's name. */
    public static int number(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private List<HandOver> persons() {
        return named == null
                ? List.of()
                : Arrays.stream(named.split("\\R"))
                        .filter(line -> !line.isBlank())
                        .map(GroupFields::person)
                        .toList();
    }

    /** The address is the last word of the line; commas and semicolons between are as good as spaces. */
    private static HandOver person(String line) {
        var words = line.strip().split("[\\s,;<>]+");
        var last = words[words.length - 1];
        if (!last.contains("@")) {
            return new HandOver(line.strip(), "");
        }
        return new HandOver(String.join(" ", Arrays.copyOf(words, words.length - 1)), last);
    }

    /** The service's problems under this form's names; of a named person with the line they stand on. */
    public static FormErrors shown(@Nullable Object errors, Words words) {
        var found = errors instanceof FormErrors known ? known : FormErrors.NONE;
        return new FormErrors(
                found.fields().stream().map(problem -> shown(problem, words)).toList(), found.general());
    }

    private static FieldProblem shown(FieldProblem problem, Words words) {
        var row = ROW.matcher(problem.field());
        if (row.matches()) {
            int line = Integer.parseInt(row.group(1)) + 1;
            var message = "email".equals(row.group(2)) && problem.isAnyField()
                    ? words.say("group.no-address", line)
                    : words.say("group.line", line, problem.message());
            return new FieldProblem("named", problem.code(), message);
        }
        return new FieldProblem(
                NAMES.getOrDefault(problem.field(), problem.field()), problem.code(), problem.message());
    }
}
