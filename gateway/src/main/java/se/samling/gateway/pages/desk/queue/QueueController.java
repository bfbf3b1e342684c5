package se.samling.gateway.pages.desk.queue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.pages.registration.GroupFields;
import se.samling.gateway.words.Words;

/** The waiting list as the host sees it: who is first, who has an offer to answer, and what a freed place does. */
@Controller
@RequestMapping("/arrangor/traffar/{slug}/anmalningar/vantelista")
class QueueController {

    private final EventClient events;
    private final OfferClient offers;
    private final Forms forms;
    private final Words words;

    QueueController(EventClient events, OfferClient offers, Forms forms, Words words) {
        this.events = events;
        this.offers = offers;
        this.forms = forms;
        this.words = words;
    }

    /** As typed. */
    public record TermsForm(@Nullable String way, @Nullable String hours) {

        OfferClient.Terms toApi() {
            return new OfferClient.Terms(way, GroupFields.number(hours));
        }
    }

    @GetMapping
    String queue(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(events.event(slug), null, model);
    }

    @PostMapping
    String keep(
            @PathVariable String slug,
            @ModelAttribute("form") TermsForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            offers.keep(event.id(), form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(event, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.queue.kept"));
        return "redirect:/arrangor/traffar/" + slug + "/anmalningar/vantelista";
    }

    private String show(EventDetail event, @Nullable TermsForm typed, Model model) {
        var terms = offers.terms(event.id());
        model.addAttribute("event", event);
        model.addAttribute("rows", offers.waiting(event.id()));
        model.addAttribute("form", typed != null ? typed : new TermsForm(terms.way(), String.valueOf(terms.hours())));
        model.addAttribute(
                "ways",
                Stream.of("place", "offer")
                        .map(one -> new Option(
                                one, words.say("desk.queue.way." + one), words.say("desk.queue.way." + one + ".hint")))
                        .toList());
        return "desk/queue/queue";
    }
}
