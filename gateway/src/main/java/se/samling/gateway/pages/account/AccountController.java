package se.samling.gateway.pages.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.NothingThere;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** My pages: what I am a member of, what I have registered for, and how I am written to. */
@Controller
class AccountController {

    private final MembershipClient membership;
    private final DeclarationClient declarations;
    private final EnrolmentClient enrolments;
    private final EventClient events;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    AccountController(
            MembershipClient membership,
            DeclarationClient declarations,
            EnrolmentClient enrolments,
            EventClient events,
            Sections sections,
            Forms forms,
            Words words) {
        this.membership = membership;
        this.declarations = declarations;
        this.enrolments = enrolments;
        this.events = events;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/mina-sidor")
    String mine(@RequestParam(name = "nytt", required = false) @Nullable String receipt, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute(
                "receipt", receipt != null && List.of("sparat", "avslutat").contains(receipt) ? receipt : null);
        return show(null, null, model);
    }

    @PostMapping("/mina-sidor/uppgifter")
    String change(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "sv") String language,
            Model model,
            HttpServletResponse response) {
        try {
            membership.changeMe(Map.of("name", name.strip(), "language", language));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(name, language, model);
        }
        return "redirect:/mina-sidor?nytt=sparat&lang=" + ("en".equals(language) ? "en" : "sv");
    }

    private String show(@Nullable String name, @Nullable String language, Model model) {
        var me = sections.ask(Service.MEMBERSHIP, membership::me);
        var signatories = sections.ask(Service.MEMBERSHIP, declarations::mySignatories);
        var mine = sections.ask(Service.EVENT, events::mine);
        model.addAttribute(
                "enrolments", sections.ask(Service.MEMBERSHIP, enrolments::mine).section());
        var view = AccountView.of(signedIn(me.section()), signatories.section(), mine.section());
        model.addAttribute("view", view);
        var known = view.me().getValue();
        model.addAttribute("name", name != null || known == null ? name : known.name());
        model.addAttribute("language", language != null || known == null ? language : known.language());
        model.addAttribute(
                "languages",
                List.of(
                        new Option("sv", words.say("account.language.sv"), null),
                        new Option("en", words.say("account.language.en"), null)));
        return "account/account";
    }

    /** A session that no service believes in any more is no session: the reader logs in again. */
    private static <T> Section<T> signedIn(Section<T> section) {
        ServiceProblem problem = section.getProblem();
        if (problem != null && problem.status() == 401) {
            throw problem;
        }
        return section;
    }

    @GetMapping("/mina-sidor/medlemskap/{id}/avsluta")
    String askToEnd(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "membership",
                membership.me().memberships().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NothingThere("membership")));
        return "account/end-membership";
    }

    @PostMapping("/mina-sidor/medlemskap/{id}/avsluta")
    String end(@PathVariable UUID id) {
        membership.endMembership(id, null);
        return "redirect:/mina-sidor?nytt=avslutat";
    }
}
