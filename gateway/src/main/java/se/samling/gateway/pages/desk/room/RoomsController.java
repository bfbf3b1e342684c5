package se.samling.gateway.pages.desk.room;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The rooms of the organiser's hosts: one more, one corrected, one away. */
@Controller
class RoomsController {

    private final EditorClient editor;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;

    RoomsController(EditorClient editor, OwnNetworks own, Forms forms, Words words) {
        this.editor = editor;
        this.own = own;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/lokaler")
    String rooms(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(RoomForm.of(own.hosts().keySet().stream().findFirst().orElse(null)), model);
    }

    @PostMapping("/arrangor/lokaler")
    String keep(
            @ModelAttribute("form") RoomForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            editor.keep(form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.room.kept"));
        return "redirect:/arrangor/lokaler";
    }

    @PostMapping("/arrangor/lokaler/{id}/ta-bort")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        editor.removeRoom(id);
        redirect.addFlashAttribute("done", words.say("desk.room.gone"));
        return "redirect:/arrangor/lokaler";
    }

    private String show(RoomForm form, Model model) {
        model.addAttribute("rooms", editor.rooms());
        model.addAttribute("form", form);
        model.addAttribute(
                "hosts",
                own.hosts().entrySet().stream()
                        .map(host -> new Option(host.getKey(), host.getValue(), null))
                        .toList());
        return "desk/room/rooms";
    }
}
