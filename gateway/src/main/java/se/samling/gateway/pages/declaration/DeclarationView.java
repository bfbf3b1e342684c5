package se.samling.gateway.pages.declaration;

import java.util.List;
import se.samling.gateway.calls.Section;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.declaration.DeclarationVersion;
import se.samling.gateway.client.declaration.Signature;

/** A declaration's page: its words, who has signed, and its versions, newest first. */
public record DeclarationView(
        Declaration declaration,
        Section<List<Signature>> signatures,
        List<DeclarationVersion.Line> versions,
        String snippet) {

    /** Whether any signature is of another version than the one that is out: then each says which. */
    public boolean isOfSeveralVersions() {
        return signatures.or(List.of()).stream().anyMatch(one -> one.number() != declaration.number());
    }
}
