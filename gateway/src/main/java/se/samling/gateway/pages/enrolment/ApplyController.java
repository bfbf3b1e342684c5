package se.samling.gateway.pages.enrolment;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.FieldProblem;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.client.membership.Organisation;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** A form, a page where one checks one's answers and chooses the organisation in the register, and the thanks (R3.1–3.6). */
@Controller
class ApplyController {

    private static final int FOUND_AT_MOST = 8;
    private static final String NOT_THERE = "none";
    private static final Map<String, String> NAMES = Map.of("organisationId", "organisation", "decision", "decided");

    private final EnrolmentClient enrolments;
    private final MembershipClient membership;
    private final Forms forms;
    private final FormLimits limits;
    private final Layout layout;
    private final Words words;
    private final Dates dates;

    ApplyController(
            EnrolmentClient enrolments,
            MembershipClient membership,
            Forms forms,
            FormLimits limits,
            Layout layout,
            Words words,
            Dates dates) {
        this.enrolments = enrolments;
        this.membership = membership;
        this.forms = forms;
        this.limits = limits;
        this.layout = layout;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/natverk/{slug}/ansok")
    String begin(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var begun = ApplyForm.begun(layout.getPersonName(), layout.getPersonEmail(), forms.shownAt());
        return form(membership.network(slug), begun, model);
    }

    /** {@code step}: check, edit or send. */
    @PostMapping("/natverk/{slug}/ansok")
    String step(
            @PathVariable String slug,
            @RequestParam(defaultValue = "check") String step,
            @ModelAttribute("form") ApplyForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var network = membership.network(slug);
        model.addAttribute("errors", FormErrors.NONE);
        if (step.equals("edit")) {
            return form(network, form, model);
        }
        if (step.equals("send")) {
            return send(network, form, model, request, response);
        }
        var missing = missing(form);
        if (missing.isAny()) {
            response.setStatus(422);
            model.addAttribute("errors", missing);
            return form(network, form, model);
        }
        return check(network, form, model);
    }

    @GetMapping("/natverk/{slug}/ansok/tack")
    String thanks(@PathVariable String slug, Model model) {
        model.addAttribute("network", membership.network(slug));
        return "enrolment/thanks";
    }

    private String send(
            Network network, ApplyForm form, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.count(request, form.email());
            enrolments.apply(network.slug(), form.toApi(words.language()));
        } catch (RuntimeException failure) {
            forms.refused(failure, NAMES, model, response);
            return form(network, form, model);
        }
        return "redirect:/natverk/" + network.slug() + "/ansok/tack";
    }

    /** What can be told before anything is sent; the service has the last word. */
    private FormErrors missing(ApplyForm form) {
        var missing = new ArrayList<FieldProblem>();
        require("name", form.name(), "enrol.need.name", missing);
        require("email", form.email(), "enrol.need.email", missing);
        require("organisation", form.organisation(), "enrol.need.organisation", missing);
        require("decided", form.decided(), "enrol.need.decided", missing);
        decision(form, missing);
        if (form.lines().stream().anyMatch(line -> !line.contains("@"))) {
            missing.add(new FieldProblem("participants", "bad-address", words.say("enrol.need.participants")));
        }
        require("undertaking", form.undertaking(), "enrol.need.undertaking", missing);
        return new FormErrors(missing, null);
    }

    private void decision(ApplyForm form, List<FieldProblem> missing) {
        var today = dates.today();
        if ("made".equals(form.decided())) {
            require("body", form.body(), "enrol.need.body", missing);
            var day = form.decidedOn();
            require("date", day == null || day.isAfter(today) ? null : form.date(), "enrol.need.date", missing);
            require("reference", form.reference(), "enrol.need.reference", missing);
        } else if ("awaited".equals(form.decided())) {
            var day = form.awaitedOn();
            require(
                    "expectedOn",
                    day == null || day.isBefore(today) ? null : form.expectedOn(),
                    "enrol.need.expected-on",
                    missing);
        }
    }

    private void require(String field, @Nullable String typed, String key, List<FieldProblem> missing) {
        if (typed == null || typed.isBlank()) {
            missing.add(new FieldProblem(field, "missing", words.say(key)));
        }
    }

    private String form(Network network, ApplyForm form, Model model) {
        model.addAttribute("network", network);
        model.addAttribute("form", form);
        model.addAttribute(
                "decisions",
                List.of(
                        new Option("made", words.say("enrol.decided.made"), null),
                        new Option(
                                "awaited",
                                words.say("enrol.decided.awaited"),
                                words.say("enrol.decided.awaited-hint"))));
        return "enrolment/apply";
    }

    private String check(Network network, ApplyForm form, Model model) {
        var found = found(
                network, form.organisation() == null ? "" : form.organisation().strip());
        var options = new ArrayList<Option>();
        found.forEach(one -> options.add(new Option(one.id().toString(), one.name(), null)));
        options.add(new Option(NOT_THERE, words.say("enrol.not-there"), words.say("enrol.not-there-hint")));
        var exact = found.stream()
                .filter(one -> one.name()
                        .equalsIgnoreCase(String.valueOf(form.organisation()).strip()))
                .findFirst()
                .or(() -> found.size() == 1 ? found.stream().findFirst() : Optional.empty());
        model.addAttribute("network", network);
        model.addAttribute("form", form);
        model.addAttribute("candidates", options);
        model.addAttribute("chosen", exact.map(one -> one.id().toString()).orElse(NOT_THERE));
        return "enrolment/check";
    }

    /** Organisations that the network admits, by part of their name. */
    private List<Organisation> found(Network network, String typed) {
        return typed.length() < 2
                ? List.of()
                : network.admission().kinds().stream()
                        .flatMap(kind -> membership.organisations(typed, kind, null).items().stream())
                        .limit(FOUND_AT_MOST)
                        .toList();
    }
}
