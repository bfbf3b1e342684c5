package se.samling.gateway.pages.series;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.BookingProof;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.registration.AnswerFields;
import se.samling.gateway.pages.registration.AnswerUploads;
import se.samling.gateway.pages.registration.GroupFields;
import se.samling.gateway.pages.registration.QuestionFields;
import se.samling.gateway.words.Words;

/** One form for one, some or all dates; each date has its own outcome, and one link in one mail proves the address for all. */
@Controller
class SeriesRegistrationController {

    private final SeriesClient all;
    private final Sections sections;
    private final Forms forms;
    private final FormLimits limits;
    private final Layout layout;
    private final QuestionFields questions;
    private final AnswerUploads uploads;
    private final Words words;

    SeriesRegistrationController(
            SeriesClient all,
            Sections sections,
            Forms forms,
            FormLimits limits,
            Layout layout,
            QuestionFields questions,
            AnswerUploads uploads,
            Words words) {
        this.questions = questions;
        this.uploads = uploads;
        this.all = all;
        this.sections = sections;
        this.forms = forms;
        this.limits = limits;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/serier/{slug}/anmalan")
    String form(
            @PathVariable String slug,
            @RequestParam(name = "inbjudan", required = false) @Nullable String invitation,
            @RequestParam(name = "datum", required = false) @Nullable String date,
            Model model) {
        var series = all.one(slug);
        if (!series.isOpen()) {
            return "redirect:/serier/" + series.slug();
        }
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("group", GroupFields.NONE);
        model.addAttribute("answers", AnswerFields.NONE);
        model.addAttribute(
                "form",
                new DatesForm(
                        date == null ? List.of() : List.of(date),
                        invitation,
                        layout.getPersonName(),
                        layout.getPersonEmail(),
                        null,
                        series.modes().size() == 1 ? series.modes().getFirst() : null,
                        null,
                        forms.shownAt(),
                        UUID.randomUUID().toString()));
        return show(slug, series, model);
    }

    @PostMapping("/serier/{slug}/anmalan")
    String register(
            @PathVariable String slug,
            @ModelAttribute("form") DatesForm form,
            @ModelAttribute("group") GroupFields group,
            @RequestParam(required = false) @Nullable UUID series,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var sent = AnswerUploads.Sent.nothing(AnswerFields.of(fields));
        try {
            limits.count(request, layout.isKnown() || form.invited() ? null : form.email());
            sent = uploads.send(sent.answers(), request);
            var id = series == null ? all.one(slug).id() : series;
            var key = Forms.blankToNull(form.key());
            var outcomes = all.register(
                    id,
                    sent.key(key == null ? UUID.randomUUID().toString() : key),
                    form.toApi(words.language(), group, sent.answers()));
            if (outcomes.dates().stream().noneMatch(date -> date.token() != null)
                    && outcomes.dates().stream().allMatch(date -> "proof-sent".equals(date.outcome()))) {
                return "redirect:/serier/" + slug + "/anmalan/kolla-mejlen";
            }
            model.addAttribute("slug", slug);
            model.addAttribute("outcomes", outcomes.dates());
            return "series/receipt";
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("errors", sent.explained(GroupFields.shown(model.getAttribute("errors"), words)));
            var read = sections.ask(Service.EVENT, () -> all.one(slug)).section();
            model.addAttribute("seriesId", series);
            model.addAttribute("answers", sent.answers());
            return show(slug, read.getValue(), model);
        }
    }

    @GetMapping("/serier/{slug}/anmalan/kolla-mejlen")
    String checkMail(@PathVariable String slug, Model model) {
        model.addAttribute("slug", slug);
        model.addAttribute(
                "series", sections.ask(Service.EVENT, () -> all.one(slug)).section());
        return "series/check-mail";
    }

    /** Opening the link of the mail changes nothing yet; once proven it shows how the dates stand. */
    @GetMapping("/serier/bekrafta/{token}")
    String proof(@PathVariable String token, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return proof(token, all.proof(token), model);
    }

    @PostMapping("/serier/bekrafta/{token}")
    String prove(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.count(request, null);
            all.prove(token);
            return "redirect:/serier/bekrafta/" + token;
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return proof(
                    token,
                    sections.ask(Service.EVENT, () -> all.proof(token))
                            .section()
                            .getValue(),
                    model);
        }
    }

    private String proof(String token, @Nullable BookingProof proof, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("proof", proof);
        if (proof != null && "proven".equals(proof.state())) {
            model.addAttribute("slug", proof.seriesSlug());
            model.addAttribute("outcomes", proof.dates());
            return "series/receipt";
        }
        return "series/proof";
    }

    private String show(String slug, @Nullable SeriesDetail series, Model model) {
        model.addAttribute("slug", slug);
        model.addAttribute("series", series);
        if (series != null) {
            model.addAttribute("seriesId", series.id());
            model.addAttribute("questions", questions.of(series));
            model.addAttribute(
                    "modes",
                    series.modes().stream()
                            .map(mode -> new Option(mode, words.say("mode." + mode), null))
                            .toList());
        }
        return "series/register";
    }
}
