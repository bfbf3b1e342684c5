package se.samling.gateway.pages.desk.cohort;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
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
import se.samling.gateway.client.enrolment.Enrolment;
import se.samling.gateway.client.enrolment.EnrolmentAct;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.desk.attachment.Attachments;
import se.samling.gateway.pages.desk.person.PersonLinks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** The queue of organisations, and one with its story and the acts that take it on (R3.8). */
@Controller
class CohortController {

    private static final List<String> STATES =
            List.of("open", "received", "contacted", "completion", "admitted", "declined");
    private static final int FOUND_AT_MOST = 8;

    private final EnrolmentClient enrolments;
    private final MembershipClient membership;
    private final Attachments attachments;
    private final PersonLinks people;
    private final Forms forms;
    private final Words words;

    CohortController(
            EnrolmentClient enrolments,
            MembershipClient membership,
            Attachments attachments,
            PersonLinks people,
            Forms forms,
            Words words) {
        this.enrolments = enrolments;
        this.membership = membership;
        this.attachments = attachments;
        this.people = people;
        this.forms = forms;
        this.words = words;
    }

    /** One act with what it needs. */
    public record ActForm(
            @Nullable String act,
            @Nullable String words,
            @Nullable String organisationId,
            @Nullable String ownerId) {

        static final ActForm EMPTY = new ActForm(null, null, null, null);

        EnrolmentAct toApi() {
            return new EnrolmentAct(act == null ? "" : act, Forms.blankToNull(words), id(organisationId), id(ownerId));
        }

        private static @Nullable UUID id(@Nullable String field) {
            return field != null && Forms.isId(field) ? UUID.fromString(field) : null;
        }
    }

    @GetMapping("/arrangor/natverk/{slug}/organisationer")
    String queue(
            @PathVariable String slug,
            @RequestParam(name = "lage", defaultValue = "open") String state,
            @RequestParam(name = "mina", defaultValue = "false") boolean mine,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var wanted = STATES.contains(state) ? state : "open";
        var owner = mine ? membership.me().id() : null;
        var page = enrolments.enrolments(slug, wanted, owner, cursor);
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("rows", page.items());
        model.addAttribute("states", STATES);
        model.addAttribute("state", wanted);
        model.addAttribute("mine", mine);
        model.addAttribute(
                "next",
                NextPage.of(
                        page.next(),
                        "/arrangor/natverk/" + slug + "/organisationer",
                        "lage",
                        wanted,
                        "mina",
                        Boolean.toString(mine)));
        return "desk/cohort/queue";
    }

    @GetMapping("/arrangor/natverk/{slug}/organisationer/{id}")
    String one(
            @PathVariable String slug,
            @PathVariable UUID id,
            @RequestParam(name = "sok", required = false) @Nullable String query,
            Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("form", ActForm.EMPTY);
        return show(membership.network(slug), enrolments.enrolment(id), query, model);
    }

    @PostMapping("/arrangor/natverk/{slug}/organisationer/{id}")
    String act(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") ActForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var acted = enrolments.act(id, form.toApi());
            redirect.addFlashAttribute(
                    "done", words.say("desk.cohort.done." + form.act(), acted.getOrganisationName()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(membership.network(slug), enrolments.enrolment(id), null, model);
        }
        return "redirect:/arrangor/natverk/" + slug + "/organisationer/" + id;
    }

    private String show(Network network, Enrolment enrolment, @Nullable String query, Model model) {
        var sought = query == null ? enrolment.claimed() : query;
        model.addAttribute("network", network);
        model.addAttribute("one", enrolment);
        model.addAttribute("minutes", attachments.of(enrolment.id()));
        model.addAttribute("told", people.among(named(enrolment)));
        model.addAttribute("query", sought);
        model.addAttribute("found", enrolment.organisation() == null ? found(network, sought) : List.of());
        return "desk/cohort/enrolment";
    }

    private static List<@Nullable UUID> named(Enrolment enrolment) {
        var named = new ArrayList<@Nullable UUID>();
        var contact = enrolment.contact();
        named.add(contact == null ? null : contact.personId());
        enrolment.participants().forEach(one -> named.add(one.personId()));
        return named;
    }

    private List<Organisation> found(Network network, String query) {
        return query.isBlank()
                ? List.of()
                : network.admission().kinds().stream()
                        .flatMap(kind -> membership.organisations(query.strip(), kind, null).items().stream())
                        .limit(FOUND_AT_MOST)
                        .toList();
    }
}
