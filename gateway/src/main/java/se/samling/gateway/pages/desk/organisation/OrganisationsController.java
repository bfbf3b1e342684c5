package se.samling.gateway.pages.desk.organisation;

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
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Organiser;
import se.samling.gateway.client.membership.OrganiserDraft;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.desk.person.PersonLinks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The register, and one organisation with its organisers. */
@Controller
class OrganisationsController {

    private static final List<String> ROLES = List.of("coordinator", "check-in", "moderator");

    private final MembershipClient membership;
    private final PersonLinks people;
    private final Forms forms;
    private final Words words;

    OrganisationsController(MembershipClient membership, PersonLinks people, Forms forms, Words words) {
        this.membership = membership;
        this.people = people;
        this.forms = forms;
        this.words = words;
    }

    public record OrganiserForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String role) {}

    @GetMapping("/arrangor/organisationer")
    String organisations(
            @RequestParam(name = "sok", required = false) @Nullable String query,
            @RequestParam(name = "slag", required = false) @Nullable String kind,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var wanted = kind != null && OrganisationForm.KINDS.contains(kind) ? kind : null;
        var page = membership.organisations(Forms.blankToNull(query), wanted, cursor);
        model.addAttribute("organisations", page.items());
        model.addAttribute("query", query);
        model.addAttribute("kind", wanted);
        model.addAttribute("kinds", options(OrganisationForm.KINDS, "desk.kind."));
        model.addAttribute("next", NextPage.of(page.next(), "/arrangor/organisationer", "sok", query, "slag", wanted));
        return "desk/organisation/organisations";
    }

    @GetMapping("/arrangor/organisationer/{id}")
    String organisation(@PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(id, new OrganiserForm(null, null, "coordinator"), model);
    }

    @PostMapping("/arrangor/organisationer/{id}/arrangorer")
    String addOrganiser(
            @PathVariable UUID id,
            @ModelAttribute("form") OrganiserForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var name = form.name() == null ? "" : form.name().strip();
        try {
            membership.addOrganiser(
                    id,
                    new OrganiserDraft(
                            name,
                            form.email() == null ? "" : form.email().strip(),
                            form.role() == null ? "" : form.role(),
                            words.language()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(id, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.organiser.added", name));
        return "redirect:/arrangor/organisationer/" + id;
    }

    @PostMapping("/arrangor/organisationer/{id}/arrangorer/{personId}/ta-bort")
    String removeOrganiser(@PathVariable UUID id, @PathVariable UUID personId, RedirectAttributes redirect) {
        membership.removeOrganiser(id, personId);
        redirect.addFlashAttribute("done", words.say("desk.organiser.removed"));
        return "redirect:/arrangor/organisationer/" + id;
    }

    private String show(UUID id, OrganiserForm form, Model model) {
        model.addAttribute("organisation", membership.organisation(id));
        var organisers = membership.organisers(id);
        model.addAttribute("organisers", organisers);
        model.addAttribute(
                "told",
                people.among(organisers.stream().map(Organiser::personId).toList()));
        model.addAttribute("form", form);
        model.addAttribute("roles", options(ROLES, "desk.role."));
        return "desk/organisation/organisation";
    }

    private List<Option> options(List<String> values, String prefix) {
        return values.stream()
                .map(value -> new Option(value, words.say(prefix + value), null))
                .toList();
    }
}
