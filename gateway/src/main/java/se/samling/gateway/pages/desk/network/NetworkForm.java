package se.samling.gateway.pages.desk.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.membership.About;
import se.samling.gateway.client.membership.Admission;
import se.samling.gateway.client.membership.ContactPerson;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.membership.NetworkDraft;
import se.samling.gateway.client.membership.RelatedLink;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/**
 * A network as it is typed. Guiding questions are a line each, the English ones in the same order; related links are a line
 * each: title, description, address, parted by {@code |}; contacts likewise: name, telephone, address.
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
        @Nullable String feeKronor,
        @Nullable String background,
        @Nullable String goal,
        @Nullable String targetGroup,
        @Nullable String approach,
        @Nullable String timetable,
        @Nullable String contacts,
        @Nullable TermForm term,
        @Nullable String version) {

    static NetworkForm empty(List<String> hostIds) {
        return new NetworkForm(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hostIds,
                List.of(),
                null,
                null,
                null,
                null,
                "0",
                null,
                null,
                null,
                null,
                null,
                null,
                TermForm.NONE,
                null);
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
                Integer.toString(network.feeKronor()),
                about(network, About::background),
                about(network, About::goal),
                about(network, About::targetGroup),
                about(network, About::approach),
                about(network, About::timetable),
                lines(network.contacts().stream()
                        .map(person -> String.join(
                                " | ", person.name(), Objects.requireNonNullElse(person.phone(), ""), person.email()))
                        .toList()),
                TermForm.of(network.term()),
                Integer.toString(network.version()));
    }

    /** {@code before} keeps what the form has no field for: the English of links, sections and reasons that stay. */
    NetworkDraft toApi(@Nullable Network before) {
        return new NetworkDraft(
                null,
                Typed.text(name, nameEn),
                Typed.text(summary, summaryEn),
                Typed.text(purpose, purposeEn),
                questions(),
                hostIds == null
                        ? List.of()
                        : hostIds.stream()
                                .filter(id -> id.matches("[0-9a-fA-F-]{36}"))
                                .map(UUID::fromString)
                                .toList(),
                new Admission(kinds == null ? List.of() : kinds, Typed.text(admission, admissionEn)),
                feeKronor != null && feeKronor.strip().matches("\\d{1,7}") ? Integer.parseInt(feeKronor.strip()) : -1,
                contactEmail == null ? "" : contactEmail.strip(),
                links(before),
                new About(
                        section(background, before, About::background),
                        section(goal, before, About::goal),
                        section(targetGroup, before, About::targetGroup),
                        section(approach, before, About::approach),
                        section(timetable, before, About::timetable)),
                people(),
                term == null ? null : term.toApi(before == null ? null : before.term()));
    }

    private List<Text> questions() {
        var swedish = Typed.lines(guidingQuestions);
        var english = guidingQuestionsEn == null
                ? List.<String>of()
                : guidingQuestionsEn.lines().toList();
        var questions = new ArrayList<Text>();
        for (int at = 0; at < swedish.size(); at++) {
            questions.add(Typed.text(swedish.get(at), at < english.size() ? english.get(at) : null));
        }
        return questions;
    }

    private List<RelatedLink> links(@Nullable Network before) {
        return Typed.lines(related).stream()
                .map(line -> {
                    var parts = line.split("\\|", 3);
                    var title = parts[0].strip();
                    var description = parts.length > 2 ? parts[1].strip() : "";
                    var url = parts[parts.length - 1].strip();
                    return before == null
                            ? new RelatedLink(Typed.text(title, null), Typed.text(description, null), url)
                            : before.related().stream()
                                    .filter(old -> old.title().sv().equals(title)
                                            && old.description().sv().equals(description)
                                            && old.url().equals(url))
                                    .findFirst()
                                    .orElse(new RelatedLink(
                                            Typed.text(title, null), Typed.text(description, null), url));
                })
                .toList();
    }

    private List<ContactPerson> people() {
        return Typed.lines(contacts).stream()
                .map(line -> {
                    var parts = line.split("\\|", 3);
                    return new ContactPerson(
                            parts[0].strip(),
                            parts.length > 2 ? Forms.blankToNull(parts[1]) : null,
                            parts[parts.length - 1].strip());
                })
                .toList();
    }

    private static @Nullable String about(Network network, Function<About, @Nullable Text> part) {
        var text = network.about() == null ? null : part.apply(network.about());
        return text == null ? null : text.sv();
    }

    /** The English of a section that stays is kept. */
    private static @Nullable Text section(
            @Nullable String typed, @Nullable Network before, Function<About, @Nullable Text> part) {
        var kept = before == null || before.about() == null ? null : part.apply(before.about());
        var swedish = Forms.blankToNull(typed);
        return swedish == null ? null : kept != null && kept.sv().equals(swedish) ? kept : new Text(swedish, null);
    }

    private static String lines(List<String> rows) {
        return rows.stream().collect(Collectors.joining("\n"));
    }
}
