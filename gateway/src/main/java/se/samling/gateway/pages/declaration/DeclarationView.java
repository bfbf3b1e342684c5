package se.samling.gateway.pages.declaration;

import java.util.List;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.declaration.DeclarationVersion;
import se.samling.gateway.client.declaration.Signatory;
import se.samling.gateway.client.declaration.Signature;

/** A declaration's page: its words, who has signed, and its versions, newest first. */
public record DeclarationView(
        Declaration declaration,
        Section<List<Signature>> signatures,
        Section<List<Signatory>> signatories,
        List<DeclarationVersion.Line> versions,
        String snippet) {

    /** What is done towards each commitment. */
    public List<Progress> progress() {
        return Progress.of(declaration, signatories.or(List.of()));
    }

    /** Those who stand behind it and have something to show. */
    public List<Signatory> active() {
        return signatories.or(List.of()).stream()
                .filter(one -> one.endedOn() == null
                        && !(one.activities().isEmpty() && one.reports().isEmpty()))
                .toList();
    }

    /** Whether any signature is of another version than the one that is out: then each says which. */
    public boolean isOfSeveralVersions() {
        return signatures.or(List.of()).stream().anyMatch(one -> one.number() != declaration.number());
    }
}
