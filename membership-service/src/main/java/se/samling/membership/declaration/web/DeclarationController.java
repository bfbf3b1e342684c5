package se.samling.membership.declaration.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.declaration.Declaration;
import se.samling.membership.declaration.DeclarationDraft;
import se.samling.membership.declaration.DeclarationLog;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.declaration.Declaring;
import se.samling.membership.declaration.Version;
import se.samling.membership.declaration.Wording;
import se.samling.membership.declaration.web.DeclarationView.CeremonyView;
import se.samling.membership.declaration.web.DeclarationView.OwnerView;
import se.samling.membership.declaration.web.DeclarationView.VersionLine;
import se.samling.membership.declaration.web.DeclarationView.VersionView;
import se.samling.membership.linked.KnownEvent;
import se.samling.membership.linked.KnownEvents;
import se.samling.membership.organisation.Organisation;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Access;
import se.samling.platform.patch.IfMatch;
import se.samling.platform.patch.MergePatch;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code /api/declarations}: public once a version is out, their owners' organisers' to write. */
@RestController
@RequestMapping("/api/declarations")
class DeclarationController {

    private final Declarations declarations;
    private final Declaring declaring;
    private final DeclarationLog journal;
    private final Organisations organisations;
    private final KnownEvents events;
    private final Access access;
    private final MergePatch patch;
    private final Clock clock;

    DeclarationController(
            Declarations declarations,
            Declaring declaring,
            DeclarationLog journal,
            Organisations organisations,
            KnownEvents events,
            Access access,
            MergePatch patch,
            Clock clock) {
        this.declarations = declarations;
        this.declaring = declaring;
        this.journal = journal;
        this.organisations = organisations;
        this.events = events;
        this.access = access;
        this.patch = patch;
        this.clock = clock;
    }

    /**
     * Lists the published declarations, newest first, and the caller's own drafts. With {@code ceremony}, only those that are signed
     * at the event with that slug.
     */
    @GetMapping
    List<DeclarationView> all(@RequestParam(required = false) @Nullable String ceremony, Caller caller) {
        return declarations.all().stream()
                .filter(one -> ceremony == null
                        || ceremony(one)
                                .map(KnownEvent::slug)
                                .filter(ceremony::equals)
                                .isPresent())
                .filter(one -> one.published() > 0 || organises(caller, one))
                .map(one -> view(one, caller))
                .toList();
    }

    /** Shows one declaration by its slug, in the latest published wording. Its owner's organisers see the draft too. */
    @GetMapping("/{slug}")
    DeclarationView one(@PathVariable String slug, Caller caller) {
        return view(find(slug, caller), caller);
    }

    /** Drafts a new declaration for an organisation that the caller organises for. */
    @PostMapping
    ResponseEntity<DeclarationView> draft(@RequestBody DeclarationDraft draft, Caller caller) {
        access.demand(caller, draft.ownerId() == null ? List.of() : List.of(draft.ownerId()));
        return ResponseEntity.status(HttpStatus.CREATED).body(view(declaring.draft(draft), caller));
    }

    /**
     * Changes a declaration; wording that differs becomes the draft of the next version. Dates, contacts and ceremony hold at once.
     * What is published stays as it was.
     */
    @PatchMapping(path = "/{slug}", consumes = "application/merge-patch+json")
    DeclarationView change(
            @PathVariable String slug,
            @RequestHeader("If-Match") String version,
            @RequestBody Map<String, Object> changes,
            Caller caller) {
        var before = own(slug, caller);
        IfMatch.require(version, before.version());
        return view(declaring.change(before, patch.apply(asDraft(before), changes)), caller);
    }

    /**
     * Publishes a declaration's draft as its next version, which can be signed from then on. 409 {@code nothing-to-publish} without a
     * draft.
     */
    @PostMapping("/{slug}/versions")
    ResponseEntity<VersionView> publish(
            @PathVariable String slug, @RequestHeader("If-Match") String version, Caller caller) {
        var before = own(slug, caller);
        IfMatch.require(version, before.version());
        var published = declaring.publish(before, access.nameOf(caller));
        return ResponseEntity.status(HttpStatus.CREATED).body(view(slug, published));
    }

    /** Lists a declaration's published versions with their hashes. */
    @GetMapping("/{slug}/versions")
    List<VersionLine> versions(@PathVariable String slug, Caller caller) {
        return declarations.versions(find(slug, caller).id()).stream()
                .map(one -> new VersionLine(one.number(), one.hash(), one.publishedAt()))
                .toList();
    }

    /** Shows one published version of a declaration: its wording, canonical text and hash. */
    @GetMapping("/{slug}/versions/{number}")
    VersionView version(@PathVariable String slug, @PathVariable int number, Caller caller) {
        return view(slug, find(slug, number, caller));
    }

    /** Downloads a version's canonical text, the bytes from which its hash is made. {@code sha256sum} of the file gives the hash. */
    @GetMapping(path = "/{slug}/versions/{number}/text", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> text(@PathVariable String slug, @PathVariable int number, Caller caller) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(find(slug, number, caller).canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** Lists who did what with a declaration, oldest first. For its owner's organisers. */
    @GetMapping("/{slug}/log")
    List<DeclarationLog.Line> log(@PathVariable String slug, Caller caller) {
        return journal.of(own(slug, caller).id(), null);
    }

    private DeclarationDraft asDraft(Declaration before) {
        var wording = words(before);
        return new DeclarationDraft(
                before.slug(),
                before.ownerId(),
                wording.title(),
                wording.body(),
                wording.aim(),
                wording.commitments(),
                before.period().opens(),
                before.period().closes(),
                before.reportBy(),
                before.contacts(),
                ceremony(before).map(KnownEvent::slug).orElse(null));
    }

    /** The draft where there is one, else what is out. */
    private Wording words(Declaration declaration) {
        var draft = declaration.draft();
        return draft != null ? draft : out(declaration).wording();
    }

    private Version out(Declaration declaration) {
        return declarations.version(declaration.id(), declaration.published()).orElseThrow();
    }

    private Optional<KnownEvent> ceremony(Declaration declaration) {
        return Optional.ofNullable(declaration.ceremonyId()).flatMap(events::find);
    }

    /** What is not out looks like nothing to everybody but its organisers. */
    private Declaration find(String slug, Caller caller) {
        return declarations
                .bySlug(slug)
                .filter(one -> one.published() > 0 || organises(caller, one))
                .orElseThrow(() -> new NotFound("declaration", slug));
    }

    private Version find(String slug, int number, Caller caller) {
        return declarations.version(find(slug, caller).id(), number).orElseThrow(() -> new NotFound("version", number));
    }

    private Declaration own(String slug, Caller caller) {
        var declaration = find(slug, caller);
        access.demand(caller, List.of(declaration.ownerId()));
        return declaration;
    }

    private boolean organises(Caller caller, Declaration declaration) {
        return access.organises(caller, List.of(declaration.ownerId()));
    }

    private static VersionView view(String slug, Version version) {
        var wording = version.wording();
        return new VersionView(
                slug,
                version.number(),
                wording.title(),
                wording.body(),
                wording.aim(),
                wording.commitments(),
                version.hash(),
                version.canonical(),
                version.publishedAt());
    }

    private DeclarationView view(Declaration declaration, Caller caller) {
        @Nullable Version out = declaration.published() == 0 ? null : out(declaration);
        var wording = out == null ? words(declaration) : out.wording();
        var owner = organisations.find(declaration.ownerId()).map(Organisation::name);
        boolean mine = organises(caller, declaration);
        return new DeclarationView(
                declaration.id(),
                declaration.slug(),
                new OwnerView(declaration.ownerId(), owner.orElse("")),
                wording.title(),
                wording.body(),
                wording.aim(),
                wording.commitments(),
                declaration.published(),
                out == null ? null : out.hash(),
                out == null ? null : out.publishedAt(),
                out == null ? "to-come" : declaration.period().state(clock),
                declaration.period().opens(),
                declaration.period().closes(),
                declaration.reportBy(),
                declaration.contacts(),
                ceremony(declaration)
                        .map(event -> new CeremonyView(event.slug(), event.title(), event.startsAt()))
                        .orElse(null),
                declarations.signatories(declaration.id()),
                mine ? declaration.draft() : null,
                mine,
                declaration.version());
    }
}
