package se.samling.membership.network;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.membership.organisation.OrganisationKind;
import se.samling.membership.person.EmailAddress;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** What an organiser says of a network; the fee is in whole kronor a person, 0 is free of charge. */
public record NetworkDraft(
        @Nullable String slug,
        @Nullable Text name,
        @Nullable Text summary,
        @Nullable Text purpose,
        @Nullable List<Text> guidingQuestions,
        @Nullable List<UUID> hostIds,
        @Nullable Admission admission,
        int feeKronor,
        @Nullable String contactEmail,
        @Nullable List<RelatedLink> related,
        @Nullable About about,
        @Nullable List<ContactPerson> contacts,
        @Nullable TermDraft term) {

    private static final int CONTACTS_AT_MOST = 10;

    /** What a network says now, to be changed in parts. */
    public static NetworkDraft of(Network network) {
        var content = network.content();
        return new NetworkDraft(
                network.slug(),
                content.name(),
                content.summary(),
                content.purpose(),
                content.guidingQuestions(),
                network.hostIds(),
                content.admission(),
                content.feeKronor(),
                content.contactEmail(),
                content.related(),
                content.about(),
                content.contacts(),
                content.term() == null ? null : TermDraft.of(content.term()));
    }

    /** Kinds of organisation whose people become members at once, and the rule in words. */
    public record Admission(List<String> kinds, Text text) {}

    /** Something worth reading elsewhere. */
    public record RelatedLink(Text title, Text description, String url) {}

    /** The draft with nothing missing. @throws InvalidField naming everything that is */
    Content checked() {
        var errors = new ArrayList<FieldError>();
        required("name", name, errors);
        required("summary", summary, errors);
        required("purpose", purpose, errors);
        if (hostIds == null || hostIds.isEmpty()) {
            errors.add(FieldError.of("hostIds", "required"));
        }
        if (admission == null
                || admission.kinds().stream()
                        .anyMatch(kind -> OrganisationKind.of(kind).isEmpty())) {
            errors.add(FieldError.of("admission", "unknown-kind"));
        }
        if (feeKronor < 0) {
            errors.add(FieldError.of("feeKronor", "positiveorzero"));
        }
        if (contactEmail == null || EmailAddress.of(contactEmail).isEmpty()) {
            errors.add(FieldError.of("contactEmail", "bad-address"));
        }
        for (var link : related == null ? List.<RelatedLink>of() : related) {
            if (!link.url().startsWith("https://")
                    && !link.url().startsWith("http://")
                    && !link.url().startsWith("/")) {
                errors.add(FieldError.of("related", "bad-link"));
            }
        }
        checkContacts(errors);
        var cohort = term == null ? null : term.checked(errors);
        if (term != null && admission != null && admission.kinds().isEmpty()) {
            errors.add(FieldError.of("admission", "required"));
        }
        if (name == null
                || summary == null
                || purpose == null
                || admission == null
                || contactEmail == null
                || !errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new Content(
                name,
                summary,
                purpose,
                guidingQuestions == null ? List.of() : guidingQuestions,
                admission,
                feeKronor,
                contactEmail,
                related == null ? List.of() : related,
                about,
                contacts == null ? List.of() : contacts,
                cohort);
    }

    private void checkContacts(List<FieldError> errors) {
        var people = contacts == null ? List.<ContactPerson>of() : contacts;
        if (people.size() > CONTACTS_AT_MOST) {
            errors.add(FieldError.of("contacts", "too-many", CONTACTS_AT_MOST));
        }
        for (var person : people) {
            if (person.name() == null || person.name().isBlank()) {
                errors.add(FieldError.of("contacts", "required"));
            } else if (person.email() == null || EmailAddress.of(person.email()).isEmpty()) {
                errors.add(FieldError.of("contacts", "bad-address"));
            }
        }
    }

    private static void required(String field, @Nullable Text text, List<FieldError> errors) {
        if (text == null || text.sv() == null || text.sv().isBlank()) {
            errors.add(FieldError.of(field, "required"));
        } else if (text.sv().length() > 5000) {
            errors.add(FieldError.of(field, "too-long", 5000));
        }
    }
}
