package se.samling.gateway.pages.desk.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.membership.Application;
import se.samling.gateway.client.membership.ApplicationDecision;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.desk.person.PersonLinks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The review queue, and one application with the coordinator's three answers (R0.4, R0.5). */
@Controller
class ApplicationsController {

    private static final List<String> STATES =
            List.of("in-review", "awaiting-answer", "member", "refused", "awaiting-proof", "expired");
    private static final int FOUND_AT_MOST = 12;

    private final MembershipClient membership;
    private final PersonLinks people;
    private final Forms forms;
    private final Words words;

    ApplicationsController(MembershipClient membership, PersonLinks people, Forms forms, Words words) {
        this.membership = membership;
        this.people = people;
        this.forms = forms;
        this.words = words;
    }

    /** @param reason the question, or why not; @param organisationId where the applicant works, if that is known now */
    public record DecisionForm(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String organisationId) {

        ApplicationDecision toApi() {
            var organisation = Forms.blankToNull(organisationId);
            return new ApplicationDecision(
                    decision == null ? "" : decision,
                    Forms.blankToNull(reason),
                    organisation == null || !organisation.matches("[0-9a-fA-F-]{36}")
                            ? null
                            : UUID.fromString(organisation));
        }
    }

    @GetMapping("/arrangor/natverk/{slug}")
    String queue(
            @PathVariable String slug,
            @RequestParam(name = "lage", defaultValue = "in-review") String state,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var network = membership.network(slug);
        if (network.term() != null) {
            return "redirect:/arrangor/natverk/" + slug + "/organisationer";
        }
        var wanted = STATES.contains(state) ? state : "in-review";
        var page = membership.applications(slug, wanted, cursor);
        model.addAttribute("network", network);
        model.addAttribute("applicants", page.items());
        model.addAttribute("states", STATES);
        model.addAttribute("state", wanted);
        model.addAttribute("next", NextPage.of(page.next(), "/arrangor/natverk/" + slug, "lage", wanted));
        return "desk/network/applications";
    }

    @GetMapping("/arrangor/natverk/{slug}/ansokningar/{id}")
    String application(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(name = "sok", required = false) @Nullable String query,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("form", new DecisionForm(null, null, null));
        return show(slug, membership.application(id), query, model);
    }

    @PostMapping("/arrangor/natverk/{slug}/ansokningar/{id}")
    String decide(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") DecisionForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Application decided;
        try {
            decided = membership.decide(id, form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(slug, membership.application(id), null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.application.done." + form.decision(), decided.name()));
        return "redirect:/arrangor/natverk/" + slug;
    }

    private String show(String slug, Application application, @Nullable String query, Model model) {
        var sought = query == null ? application.statedOrganisation() : query;
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("applicant", application);
        model.addAttribute("told", people.among(List.of(application.personId())));
        model.addAttribute("query", sought);
        model.addAttribute("found", open(application) ? found(sought) : List.of());
        model.addAttribute("open", open(application));
        return "desk/network/application";
    }

    private List<Organisation> found(@Nullable String query) {
        return query == null || query.isBlank()
                ? List.of()
                : membership.organisations(query.strip(), null, null).items().stream()
                        .limit(FOUND_AT_MOST)
                        .toList();
    }

    private static boolean open(Application application) {
        return "in-review".equals(application.state()) || "awaiting-answer".equals(application.state());
    }
}
