package se.samling.gateway.pages.desk.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.Text;
import se.samling.gateway.client.event.Contributor;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.ProgrammeItem;
import se.samling.gateway.client.event.SessionState;
import se.samling.gateway.client.event.SessionWords;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** One session of a programme, written by the organisation that owns it; times, track and room are the host's. */
@Controller
class PartnerController {

    private final EventClient events;
    private final Forms forms;
    private final Words words;

    PartnerController(EventClient events, Forms forms, Words words) {
        this.events = events;
        this.forms = forms;
        this.words = words;
    }

    /** A session that is not there, or somebody else's. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NotYours extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public record SessionForm(
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String description,
            @Nullable String descriptionEn,
            @Nullable String contributors) {

        static SessionForm of(ProgrammeItem item) {
            var description = item.description();
            return new SessionForm(
                    item.title().sv(),
                    item.title().en(),
                    description == null ? null : description.sv(),
                    description == null ? null : description.en(),
                    ContributorLines.write(item.contributors()));
        }

        SessionWords toApi(List<Contributor> before) {
            var said = Forms.blankToNull(description);
            return new SessionWords(
                    new Text(title == null ? "" : title.strip(), Forms.blankToNull(titleEn)),
                    said == null ? null : new Text(said, Forms.blankToNull(descriptionEn)),
                    ContributorLines.read(contributors, before));
        }
    }

    @GetMapping("/arrangor/traffar/{slug}/pass/{id}")
    String edit(@PathVariable String slug, @PathVariable UUID id, Model model) {
        var event = events.event(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(event, id, SessionForm.of(item(event, id)), model);
    }

    @PostMapping("/arrangor/traffar/{slug}/pass/{id}")
    String write(
            @PathVariable String slug,
            @PathVariable UUID id,
            @ModelAttribute("form") SessionForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        try {
            events.writeSession(event.id(), id, form.toApi(item(event, id).contributors()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(event, id, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.session.saved"));
        return "redirect:/arrangor/traffar/" + slug + "/program";
    }

    private String show(EventDetail event, UUID id, SessionForm form, Model model) {
        var item = item(event, id);
        model.addAttribute("event", event);
        model.addAttribute("item", item);
        model.addAttribute("form", form);
        model.addAttribute("people", item.seats() == null ? null : events.sessionPlaces(event.id(), id));
        return "desk/programme/session";
    }

    private static ProgrammeItem item(EventDetail event, UUID id) {
        boolean mine = event.sessions().stream()
                .filter(session -> session.id().equals(id))
                .anyMatch(SessionState::mine);
        return event.programme().stream()
                .filter(item -> mine && id.equals(item.id()))
                .findFirst()
                .orElseThrow(NotYours::new);
    }
}
