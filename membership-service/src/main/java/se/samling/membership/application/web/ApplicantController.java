package se.samling.membership.application.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.application.Application;
import se.samling.membership.application.ApplicationState;
import se.samling.membership.application.Applications;
import se.samling.membership.application.Deciding;
import se.samling.membership.application.Proving;
import se.samling.membership.network.Networks;
import se.samling.membership.network.Text;
import se.samling.membership.organisation.web.ReasonWords;
import se.samling.membership.person.People;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.problem.NotFound;

/** What the applicant does by the links in their mail; reading changes nothing, since mail scanners follow links too. */
@RestController
@RequestMapping("/api/applications")
class ApplicantController {

    private final SignedLinks links;
    private final Applications applications;
    private final Proving proving;
    private final Deciding deciding;
    private final Networks networks;
    private final People people;
    private final ReasonWords words;

    ApplicantController(
            SignedLinks links,
            Applications applications,
            Proving proving,
            Deciding deciding,
            Networks networks,
            People people,
            ReasonWords words) {
        this.links = links;
        this.applications = applications;
        this.proving = proving;
        this.deciding = deciding;
        this.networks = networks;
        this.people = people;
        this.words = words;
    }

    record CandidateView(UUID id, String name) {}

    record ProofView(
            String state,
            String networkSlug,
            Text networkName,
            String name,
            String email,
            List<CandidateView> candidates,
            @Nullable String reason) {}

    record ChoiceRequest(@Nullable UUID organisationId, boolean noneOfThese) {}

    record QuestionView(
            String state,
            Text networkName,
            String name,
            String question,
            @Nullable String answer) {}

    record AnswerRequest(@Nullable String answer) {}

    /** Shows an application to its applicant, by the link in their mail. Reading changes nothing: the POST proves the address. */
    @GetMapping("/proofs/{token}")
    ProofView proof(@PathVariable String token, Locale locale) {
        return proofView(find(links.verify("application-proof", token).subject()), locale);
    }

    /**
     * Proves an applicant's address and moves the application on. One matching organisation makes a member at once; several are
     * offered as {@code candidates} to choose from; everything else goes to review. The second time answers the same.
     */
    @PostMapping("/proofs/{token}")
    ProofView prove(
            @PathVariable String token, @RequestBody(required = false) @Nullable ChoiceRequest choice, Locale locale) {
        var id = find(links.verify("application-proof", token).subject()).id();
        var answer = choice == null ? new ChoiceRequest(null, false) : choice;
        return proofView(proving.prove(id, answer.organisationId(), answer.noneOfThese()), locale);
    }

    /** Shows the coordinator's question to the applicant, by the link in their mail. */
    @GetMapping("/answers/{token}")
    QuestionView question(@PathVariable String token) {
        var link = links.verify("application-answer", token);
        return questionView(find(link.subject()), link.generation());
    }

    /**
     * Answers a coordinator's question about an application, by the link in the mail. A question that is answered already takes no
     * other answer; the application is then shown as it stands.
     */
    @PostMapping("/answers/{token}")
    QuestionView answer(@PathVariable String token, @RequestBody AnswerRequest request) {
        var link = links.verify("application-answer", token);
        var application = find(link.subject());
        return questionView(deciding.answer(application.id(), link.generation(), request.answer()), link.generation());
    }

    private Application find(String id) {
        return applications.find(UUID.fromString(id)).orElseThrow(() -> new NotFound("application", id));
    }

    private QuestionView questionView(Application application, int number) {
        if (application.question() == null || application.questionNumber() != number) {
            throw new LinkExpired();
        }
        var state = application.state() == ApplicationState.AWAITING_ANSWER ? "awaiting-answer" : "answered";
        return new QuestionView(
                state,
                networks.find(application.networkId()).orElseThrow().content().name(),
                people.find(application.personId()).orElseThrow().name(),
                application.question(),
                application.answer());
    }

    private ProofView proofView(Application application, Locale locale) {
        var network = networks.find(application.networkId()).orElseThrow();
        var person = people.find(application.personId()).orElseThrow();
        boolean choosing = application.state() == ApplicationState.CHOOSE_ORGANISATION
                || application.state() == ApplicationState.AWAITING_PROOF;
        var reason = switch (application.state()) {
            case IN_REVIEW ->
                application.reviewReason() == null ? null : words.of("review." + application.reviewReason(), locale);
            case REFUSED -> application.decisionReason();
            default -> null;
        };
        var state = application.state() == ApplicationState.IN_REVIEW && application.answer() != null
                ? "answered"
                : application.state().word();
        return new ProofView(
                state,
                network.slug(),
                network.content().name(),
                person.name(),
                person.email(),
                choosing
                        ? proving.candidates(network, person).stream()
                                .map(found -> new CandidateView(found.id(), found.name()))
                                .toList()
                        : List.of(),
                reason);
    }
}
