package se.samling.membership.progress.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.declaration.Declarations;
import se.samling.membership.network.Text;
import se.samling.membership.organisation.Organisations;
import se.samling.membership.person.Access;
import se.samling.membership.person.People;
import se.samling.membership.progress.Entrusting;
import se.samling.membership.progress.Signatories;
import se.samling.membership.progress.Succession;
import se.samling.membership.progress.Successions;
import se.samling.membership.progress.web.SignatoryView.MineView;
import se.samling.membership.progress.web.SignatoryView.OwnView;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** Whose hands a signatory's part lies in: those of the person behind the token, and how it passes into others. */
@RestController
class ContactController {

    private final Tending tending;
    private final Entrusting entrusting;
    private final Signatories signatories;
    private final Successions successions;
    private final SignatoryViews views;
    private final Declarations declarations;
    private final Organisations organisations;
    private final People people;
    private final Access access;
    private final SignedLinks links;

    ContactController(
            Tending tending,
            Entrusting entrusting,
            Signatories signatories,
            Successions successions,
            SignatoryViews views,
            Declarations declarations,
            Organisations organisations,
            People people,
            Access access,
            SignedLinks links) {
        this.tending = tending;
        this.entrusting = entrusting;
        this.signatories = signatories;
        this.successions = successions;
        this.views = views;
        this.declarations = declarations;
        this.organisations = organisations;
        this.people = people;
        this.access = access;
        this.links = links;
    }

    /** {@code state}: asked or accepted. */
    record SuccessionView(
            String state, String slug, Text declaration, String organisation, String name, String email) {}

    /** Lists the declarations' signatories that the caller is contact of or coordinates. Those that stand come first, then by name. */
    @GetMapping("/api/people/me/signatories")
    List<MineView> mine(Caller caller) {
        var person = caller.personId();
        return person == null
                ? List.of()
                : signatories.tendedBy(person).stream().map(views::mine).toList();
    }

    /**
     * Asks somebody to become a signatory's contact; a mail with a link goes to them. Coordinators only. Nothing changes until the
     * link is followed, within seven days.
     */
    @PostMapping("/api/signatories/{id}/contact")
    @ResponseStatus(HttpStatus.ACCEPTED)
    OwnView ask(@PathVariable UUID id, @RequestBody Entrusting.Named named, Caller caller) {
        var signatory = tending.coordinated(id, caller);
        entrusting.ask(signatory.id(), named, access.nameOf(caller));
        return views.own(signatories.find(id).orElseThrow());
    }

    /**
     * Shows the question whether one takes over as a signatory's contact, by the link in the mail. Reading changes nothing, since mail
     * scanners follow links too.
     */
    @GetMapping("/api/signatories/successions/{token}")
    SuccessionView read(@PathVariable String token) {
        var id = asked(token);
        return view(successions.find(id).orElseThrow(() -> new NotFound("succession", id)));
    }

    /** Takes over as a signatory's contact; the earlier contact's link ends. The second time answers the same. */
    @PostMapping("/api/signatories/successions/{token}")
    SuccessionView accept(@PathVariable String token) {
        return view(entrusting.accept(asked(token)));
    }

    private UUID asked(String token) {
        return UUID.fromString(links.verify("signatory-contact", token).subject());
    }

    private SuccessionView view(Succession succession) {
        var signatory = signatories.find(succession.signatoryId()).orElseThrow();
        var declaration = declarations.find(signatory.declarationId()).orElseThrow();
        var wording = declarations
                .version(declaration.id(), declaration.published())
                .orElseThrow()
                .wording();
        var person = people.find(succession.personId()).orElseThrow(() -> new NotFound("succession", succession.id()));
        var state = succession.accepted() ? "accepted" : "asked";
        return new SuccessionView(
                state,
                declaration.slug(),
                wording.title(),
                organisations.find(signatory.organisationId()).orElseThrow().name(),
                person.name(),
                person.email());
    }
}
