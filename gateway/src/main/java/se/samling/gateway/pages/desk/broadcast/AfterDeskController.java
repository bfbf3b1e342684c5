package se.samling.gateway.pages.desk.broadcast;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** What comes after a broadcast: the recording, once its captions pass or a reason is given, and what participants thought. */
@Controller
class AfterDeskController {

    private static final long BYTES_AT_MOST = 900_000;

    private final EventClient events;
    private final BroadcastClient broadcasts;
    private final Sections sections;
    private final Forms forms;
    private final Words words;

    AfterDeskController(EventClient events, BroadcastClient broadcasts, Sections sections, Forms forms, Words words) {
        this.events = events;
        this.broadcasts = broadcasts;
        this.sections = sections;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/sandning/efter")
    String after(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("form", AfterForm.EMPTY);
        return show(events.event(slug), model);
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/efter")
    String publish(
            @PathVariable String slug,
            @ModelAttribute("typed") AfterForm typed,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var event = events.event(slug);
        var form = typed.with(text(file));
        try {
            broadcasts.publishRecording(event.id(), form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, java.util.Map.of("captions", "file"), model, response);
            model.addAttribute("form", form);
            return show(event, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.recording.published"));
        return "redirect:/arrangor/traffar/" + slug + "/sandning/efter";
    }

    @PostMapping("/arrangor/traffar/{slug}/sandning/efter/dra-tillbaka")
    String withdraw(@PathVariable String slug, RedirectAttributes redirect) {
        broadcasts.withdrawRecording(events.event(slug).id());
        redirect.addFlashAttribute("done", words.say("desk.recording.withdrawn"));
        return "redirect:/arrangor/traffar/" + slug + "/sandning/efter";
    }

    private String show(EventDetail event, Model model) {
        var recording = sections.ask(Service.EVENT, () -> broadcasts.recording(event.id()));
        model.addAttribute("event", event);
        model.addAttribute("evaluation", broadcasts.evaluation(event.id()));
        model.addAttribute("recording", recording.section().getValue());
        model.addAttribute(
                "languages",
                List.of(
                        new Option("sv", words.say("own.language.sv"), null),
                        new Option("en", words.say("own.language.en"), null)));
        return "desk/broadcast/after";
    }

    /** The file as text; null where none was chosen. What is no text the service refuses as no captions. */
    private static @Nullable String text(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        if (file.getSize() > BYTES_AT_MOST) {
            return "-";
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return "-";
        }
    }
}
