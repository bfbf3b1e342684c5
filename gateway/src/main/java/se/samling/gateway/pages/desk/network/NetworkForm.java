package se.samling.gateway.pages.desk.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.membership.Admission;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.membership.NetworkDraft;
import se.samling.gateway.client.membership.RelatedLink;
import se.samling.gateway.pages.form.Forms;

/**
 * A network as it is typed. Guiding questions are a line each, the English ones in the same order; related links are a line
 * each: title, description, address, parted by {@code |}.
 */
public record NetworkForm(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String summary,
        @Nullable String summaryEn,
        @Nullable String purpose,
        @Nullable String purposeEn,
        @Nullable String guidingQuestions,
        @Nullable String guidingQuestionsEn,
        @Nullable List<String> hostIds,
        @Nullable List<String> kinds,
        @Nullable String admission,
        @Nullable String admissionEn,
        @Nullable String contactEmail,
        @Nullable String related,
        @Nullable String version) {

    static NetworkForm empty(List<String> hostIds) {
        return new NetworkForm(
                null, null, null, null, null, null, null, null, hostIds, List.of(), null, null, null, null, null);
    }

    static NetworkForm of(Network network) {
        return new NetworkForm(
                network.name().sv(),
                network.name().en(),
                network.summary().sv(),
                network.summary().en(),
                network.purpose().sv(),
                network.purpose().en(),
                lines(network.guidingQuestions().stream().map(Text::sv).toList()),
                lines(network.guidingQuestions().stream()
                        .map(question -> Objects.requireNonNullElse(question.en(), ""))
                        .toList()),
                network.hosts().stream().map(host -> host.id().toString()).toList(),
                network.admission().kinds(),
                network.admission().text().sv(),
                network.admission().text().en(),
                network.contactEmail(),
                lines(network.related().stream()
                        .map(link -> String.join(
                                " | ", link.title().sv(), link.description().sv(), link.url()))
                        .toList()),
                Integer.toString(network.version()));
    }

    /** {@code before} keeps what the form has no field for: the fee, and the English of links that stay. */
    NetworkDraft toApi(@Nullable Network before) {
        return new NetworkDraft(
                null,
                text(name, nameEn),
                text(summary, summaryEn),
                text(purpose, purposeEn),
                questions(),
                hostIds == null
                        ? List.of()
                        : hostIds.stream()
                                .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                                .map(UUID::fromString)
                                .toList(),
                new Admission(kinds == null ? List.of() : kinds, text(admission, admissionEn)),
                before == null ? 0 : before.feeKronor(),
                contactEmail == null ? "" : contactEmail.strip(),
                links(before));
    }

    private List<Text> questions() {
        var swedish = rows(guidingQuestions);
        var english = guidingQuestionsEn == null
                ? List.<String>of()
                : guidingQuestionsEn.lines().toList();
        var questions = new ArrayList<Text>();
        for (int at = 0; at < swedish.size(); at++) {
            questions.add(text(swedish.get(at), at < english.size() ? english.get(at) : null));
        }
        return questions;
    }

    private List<RelatedLink> links(@Nullable Network before) {
        return rows(related).stream()
                .map(line -> {
                    var parts = line.split("\\|", 3);
                    var title = parts[0].strip();
                    var description = parts.length > 2 ? parts[1].strip() : "";
                    var url = parts[parts.length - 1].strip();
                    return before == null
                            ? new RelatedLink(text(title, null), text(description, null), url)
                            : before.related().stream()
                                    .filter(old -> old.title().sv().equals(title)
                                            && old.description().sv().equals(description)
                                            && old.url().equals(url))
                                    .findFirst()
                                    .orElse(new RelatedLink(text(title, null), text(description, null), url));
                })
                .toList();
    }

    private static List<String> rows(@Nullable String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String lines(List<String> rows) {
        return rows.stream().collect(Collectors.joining("\n"));
    }

    private static Text text(@Nullable String sv, @Nullable String en) {
        return new Text(sv == null ? "" : sv.strip(), Forms.blankToNull(en));
    }
}
