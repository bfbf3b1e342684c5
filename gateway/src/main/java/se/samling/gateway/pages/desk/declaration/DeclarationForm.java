package se.samling.gateway.pages.desk.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.declaration.Contact;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.declaration.DeclarationDraft;
import se.samling.gateway.client.declaration.Wording;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** What an organiser types: commitments one per line, contacts as "name | role | address | telephone". */
public record DeclarationForm(
        @Nullable String ownerId,
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String body,
        @Nullable String bodyEn,
        @Nullable String aim,
        @Nullable String aimEn,
        @Nullable String commitments,
        @Nullable String commitmentsEn,
        @Nullable String signingOpens,
        @Nullable String signingCloses,
        @Nullable String reportBy,
        @Nullable String contacts,
        @Nullable String ceremony,
        @Nullable String version) {

    static DeclarationForm empty(@Nullable String owner) {
        return new DeclarationForm(
                owner, null, null, null, null, null, null, null, null, null, null, "01-31", null, null, null);
    }

    static DeclarationForm of(Declaration declaration) {
        var draft = declaration.draft();
        Wording words = draft == null ? declaration.wording() : draft;
        var aim = words.aim();
        return new DeclarationForm(
                declaration.owner().id().toString(),
                words.title().sv(),
                words.title().en(),
                words.body().sv(),
                words.body().en(),
                aim == null ? null : aim.sv(),
                aim == null ? null : aim.en(),
                lines(words.commitments().stream().map(Text::sv)),
                lines(words.commitments().stream().map(text -> text.en() == null ? "" : text.en()))
                        .strip(),
                declaration.signingOpens().toString(),
                declaration.signingCloses() == null
                        ? null
                        : declaration.signingCloses().toString(),
                declaration.reportBy(),
                lines(declaration.contacts().stream().map(DeclarationForm::line)),
                declaration.ceremony() == null ? null : declaration.ceremony().slug(),
                Integer.toString(declaration.version()));
    }

    DeclarationDraft toApi() {
        return new DeclarationDraft(
                null,
                ownerId == null || !Forms.isId(ownerId) ? null : UUID.fromString(ownerId),
                Typed.text(title, titleEn),
                Typed.text(body, bodyEn),
                Forms.blankToNull(aim) == null ? null : Typed.text(aim, aimEn),
                promised(),
                Typed.day(signingOpens),
                Typed.day(signingCloses),
                reportBy == null ? "" : reportBy.strip(),
                Typed.lines(contacts).stream().map(DeclarationForm::contact).toList(),
                Forms.blankToNull(ceremony) == null ? null : address(ceremony));
    }

    /** The last part, where a whole address was pasted. */
    static String address(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.strip()
                        .replaceFirst("[?#].*$", "")
                        .replaceFirst("/+$", "")
                        .replaceFirst("^.*/", "");
    }

    private List<Text> promised() {
        var swedish = Typed.lines(commitments);
        var english = commitmentsEn == null
                ? List.<String>of()
                : commitmentsEn.lines().toList();
        var promised = new ArrayList<Text>();
        for (int at = 0; at < swedish.size(); at++) {
            promised.add(Typed.text(swedish.get(at), at < english.size() ? english.get(at) : null));
        }
        return promised;
    }

    /** The address is the part with an @; what stands before it is name and role, after it the telephone. */
    private static Contact contact(String line) {
        var parts = Stream.of(line.split("\\|")).map(String::strip).toList();
        int address = 0;
        while (address < parts.size() - 1 && !parts.get(address).contains("@")) {
            address++;
        }
        return new Contact(
                address > 0 ? Forms.blankToNull(parts.getFirst()) : null,
                address > 1 ? Forms.blankToNull(parts.get(1)) : null,
                parts.get(address),
                parts.size() > address + 1 ? Forms.blankToNull(parts.get(address + 1)) : null);
    }

    private static String line(Contact contact) {
        return Stream.of(contact.name(), contact.role(), contact.email(), contact.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" | "));
    }

    /** Null where it is no day: the service then names the field. */
    private static String lines(Stream<String> rows) {
        return rows.collect(Collectors.joining("\n"));
    }
}
