package se.samling.gateway.pages.desk.programme;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.FieldProblem;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.EventHost;
import se.samling.gateway.client.event.SessionState;
import se.samling.gateway.pages.desk.Agreeing;
import se.samling.gateway.pages.desk.organisation.Register;
import se.samling.gateway.pages.desk.preparing.Kept;
import se.samling.gateway.pages.event.Timetable;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Writes the programme. {@code step}: save, places, add, remove-2, up-2, down-2 or move-2-0; only the first two save. */
@Controller
class ProgrammeController {

    private static final Pattern DRAGGED = Pattern.compile("move-(\\d{1,3})-(\\d{1,3})");

    private final EventClient events;
    private final Agreeing agreeing;
    private final Forms forms;
    private final Words words;
    private final Register register;
    private final Hosting hosting;
    private final Consents consents;
    private final Kept kept;

    ProgrammeController(
            EventClient events,
            Agreeing agreeing,
            Forms forms,
            Words words,
            Register register,
            Hosting hosting,
            Consents consents,
            Kept kept) {
        this.consents = consents;
        this.kept = kept;
        this.events = events;
        this.agreeing = agreeing;
        this.forms = forms;
        this.words = words;
        this.register = register;
        this.hosting = hosting;
    }

    @GetMapping("/arrangor/traffar/{slug}/program")
    String edit(@PathVariable String slug, Model model) {
        var event = events.event(slug);
        if (!hosting.isHost(event) && event.sessions().stream().anyMatch(SessionState::mine)) {
            model.addAttribute("event", event);
            model.addAttribute("timetable", Timetable.of(event));
            return "desk/programme/partner";
        }
        var form = ProgrammeForm.of(event);
        model.addAttribute("errors", FormErrors.NONE);
        return show(event, form.rows().isEmpty() ? form.added(event) : form, event.version(), model);
    }

    @PostMapping("/arrangor/traffar/{slug}/program")
    String save(
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "save") String step,
            @RequestParam(defaultValue = "") String agreed,
            @RequestParam(defaultValue = "0") int version,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var event = events.event(slug);
        var form = ProgrammeForm.of(fields);
        model.addAttribute("errors", FormErrors.NONE);
        if (!"save".equals(step) && !"places".equals(step)) {
            return show(event, edited(form, step, event), version, model);
        }
        try {
            var owners = owners(form);
            var unknown = unknown(form, owners);
            if (unknown.isAny()) {
                response.setStatus(422);
                model.addAttribute("errors", unknown);
                return show(event, form, version, model);
            }
            events.programme(event.id(), "\"" + version + "\"", Agreeing.to(step, agreed), form.toApi(event, owners));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("asked", agreeing.asked(failure));
            return failure instanceof ServiceProblem problem && problem.is("version-conflict")
                    ? contested(slug, form, model)
                    : show(event, form, version, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.programme.saved"));
        return "redirect:/arrangor/traffar/" + slug + "/program";
    }

    /** What is typed stays, and what somebody else saved meanwhile stands above it; saving again replaces just that. */
    private String contested(String slug, ProgrammeForm form, Model model) {
        var now = events.event(slug);
        model.addAttribute("theirs", ProgrammeForm.of(now).preview(now));
        return show(now, form, now.version(), model);
    }

    /** The register's organisations of exactly the names that are typed. */
    private Map<String, UUID> owners(ProgrammeForm form) {
        var found = new HashMap<String, UUID>();
        form.rows().stream()
                .map(row -> Forms.blankToNull(row.owner()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(name -> register.called(name).ifPresent(one -> found.put(name, one.id())));
        return found;
    }

    private FormErrors unknown(ProgrammeForm form, Map<String, UUID> owners) {
        var problems = new ArrayList<FieldProblem>();
        for (int at = 0; at < form.rows().size(); at++) {
            var name = Forms.blankToNull(form.rows().get(at).owner());
            if (name != null && !owners.containsKey(name)) {
                problems.add(new FieldProblem(
                        "items[" + at + "].session.ownerId",
                        "unknown",
                        words.say("desk.signature.unknown-organisation")));
            }
        }
        return new FormErrors(problems, null);
    }

    private static ProgrammeForm edited(ProgrammeForm form, String step, EventDetail event) {
        if ("add".equals(step)) {
            return form.added(event);
        }
        var dragged = DRAGGED.matcher(step);
        if (dragged.matches()) {
            return form.moved(Integer.parseInt(dragged.group(1)), Integer.parseInt(dragged.group(2)), event);
        }
        if (!step.matches("(remove|up|down)-\\d{1,3}")) {
            return form;
        }
        int at = Integer.parseInt(step.substring(step.indexOf('-') + 1));
        return switch (step.charAt(0)) {
            case 'u' -> form.movedUp(at, event);
            case 'd' -> form.movedUp(at + 1, event);
            default -> form.without(at);
        };
    }

    private String show(EventDetail event, ProgrammeForm form, int version, Model model) {
        model.addAttribute("event", event);
        model.addAttribute("rows", form.rows());
        var hosts = event.hosts().stream().map(EventHost::id).toList();
        model.addAttribute("rooms", kept.rooms(hosts));
        model.addAttribute("people", kept.contributors(hosts));
        var naming = consents.of(event);
        model.addAttribute("hidden", naming.hidden());
        model.addAttribute("unlisted", naming.unlisted());
        var typed = form.preview(event);
        var shown = typed.stream().map(item -> item.without(naming::hides)).toList();
        model.addAttribute("preview", shown);
        model.addAttribute("toCome", !shown.equals(typed));
        model.addAttribute("days", days(event));
        model.addAttribute("version", version);
        return "desk/programme/programme";
    }

    /** The event's days; one for most. */
    private static List<LocalDate> days(EventDetail event) {
        return event.startsAt()
                .toLocalDate()
                .datesUntil(event.endsAt().toLocalDate().plusDays(1))
                .limit(60)
                .toList();
    }
}
