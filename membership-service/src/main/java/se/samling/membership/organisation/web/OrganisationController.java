package se.samling.membership.organisation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.organisation.EmailDomain;
import se.samling.membership.organisation.ImportReport;
import se.samling.membership.organisation.ImportReport.Outcome;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.OrganisationDraft;
import se.samling.membership.organisation.OrganisationImport;
import se.samling.membership.organisation.OrganisationKind;
import se.samling.membership.organisation.OrganisationName;
import se.samling.membership.organisation.OrganisationNumber;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.organisation.Registering;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** {@code /api/organisations}: public to read, the administrator's to write. */
@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

    private static final int PAGE = 50;

    private final Organisations organisations;
    private final Registering registering;
    private final OrganisationImport imports;
    private final ReasonWords words;
    private final MergePatch patch;

    OrganisationController(
            Organisations organisations,
            Registering registering,
            OrganisationImport imports,
            ReasonWords words,
            MergePatch patch) {
        this.organisations = organisations;
        this.registering = registering;
        this.imports = imports;
        this.words = words;
        this.patch = patch;
    }

    /** As {@link Organisation}, kind as its word. */
    record OrganisationView(
            UUID id,
            String kind,
            String name,
            String nameAsGiven,
            @Nullable String organisationNumber,
            @Nullable String areaCode,
            List<String> emailDomains,
            List<String> formerNames,
            int version) {
        static OrganisationView of(Organisation o) {
            return new OrganisationView(
                    o.id(),
                    o.kind().word(),
                    o.name(),
                    o.nameAsGiven(),
                    o.organisationNumber(),
                    o.areaCode(),
                    o.emailDomains(),
                    o.formerNames(),
                    o.version());
        }
    }

    record OrganisationRequest(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String organisationNumber,
            @Nullable String areaCode,
            @Nullable List<String> emailDomains) {}

    record ImportView(boolean applied, int created, int changed, int unchanged, int refused, List<LineView> lines) {}

    record LineView(
            int line,
            String outcome,
            @Nullable String name,
            @Nullable String organisationNumber,
            List<String> reasons) {}

    /** Lists organisations by name, fifty a page, optionally by words and kind. Open to everybody. */
    @GetMapping
    Page<OrganisationView> search(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cursor) {
        var after = Cursor.decode(cursor, 2);
        var rows =
                organisations
                        .search(query, kind, after == null ? null : String.join("\u001f", after.keys()), PAGE + 1)
                        .stream()
                        .map(OrganisationView::of)
                        .toList();
        return Page.of(rows, PAGE, row -> Cursor.of(row.name(), row.id()).encode());
    }

    /** Shows one organisation. */
    @GetMapping("/{id}")
    OrganisationView one(@PathVariable UUID id) {
        return OrganisationView.of(find(id));
    }

    /** Adds an organisation. Administrators only. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('admin')")
    OrganisationView add(@RequestBody OrganisationRequest request) {
        return OrganisationView.of(registering.add(checked(request)));
    }

    /** Changes an organisation; a new name keeps the old one as former. Administrators only. */
    @PatchMapping(path = "/{id}", consumes = "application/merge-patch+json")
    @PreAuthorize("hasRole('admin')")
    OrganisationView change(
            @PathVariable UUID id,
            @RequestHeader("If-Match") String version,
            @RequestBody java.util.Map<String, Object> changes) {
        var before = find(id);
        if (!version.replace("\"", "").equals(String.valueOf(before.version()))) {
            throw new org.springframework.dao.OptimisticLockingFailureException("organisation " + id);
        }
        var request = new OrganisationRequest(
                before.kind().word(),
                before.nameAsGiven(),
                before.organisationNumber(),
                before.areaCode(),
                before.emailDomains());
        return OrganisationView.of(registering.change(before, checked(patch.apply(request, changes))));
    }

    /**
     * Imports organisations from CSV; without apply=true it is only a trial. Administrators only. A line that cannot be taken is
     * refused with its reasons and the others go on; the same file twice changes nothing. 20 000 lines at most.
     */
    @PostMapping(path = "/imports", consumes = "text/csv")
    @PreAuthorize("hasRole('admin')")
    ImportView importCsv(@RequestParam(defaultValue = "false") boolean apply, @RequestBody String csv, Locale locale) {
        ImportReport report = imports.read(csv, apply);
        return new ImportView(
                report.applied(),
                report.count(Outcome.NEW),
                report.count(Outcome.CHANGED),
                report.count(Outcome.UNCHANGED),
                report.count(Outcome.REFUSED),
                report.lines().stream()
                        .map(line -> new LineView(
                                line.line(),
                                line.outcome().name().toLowerCase(Locale.ROOT),
                                line.name(),
                                line.organisationNumber(),
                                line.reasons().stream()
                                        .map(reason -> words.of("import." + reason, locale))
                                        .toList()))
                        .toList());
    }

    private Organisation find(UUID id) {
        return organisations.find(id).orElseThrow(() -> new NotFound("organisation", id));
    }

    private static OrganisationDraft checked(OrganisationRequest request) {
        var errors = new ArrayList<FieldError>();
        var kind = OrganisationKind.of(request.kind() == null ? "" : request.kind());
        if (kind.isEmpty()) {
            errors.add(FieldError.of("kind", "unknown-kind"));
        }
        var name = new OrganisationName(request.name() == null ? "" : request.name());
        if (name.asGiven().isEmpty()) {
            errors.add(FieldError.of("name", "required"));
        }
        var number = request.organisationNumber();
        if (number != null && !number.isBlank() && OrganisationNumber.of(number).isEmpty()) {
            errors.add(FieldError.of("organisationNumber", "bad-organisation-number"));
        }
        var domains = new ArrayList<String>();
        for (var domain : request.emailDomains() == null ? List.<String>of() : request.emailDomains()) {
            EmailDomain.of(domain)
                    .ifPresentOrElse(
                            good -> domains.add(good.value()),
                            () -> errors.add(FieldError.of("emailDomains", "bad-domain")));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return new OrganisationDraft(
                kind.orElseThrow(),
                name,
                number == null || number.isBlank()
                        ? null
                        : OrganisationNumber.of(number).orElseThrow().value(),
                request.areaCode() == null || request.areaCode().isBlank() ? null : request.areaCode(),
                domains);
    }
}
