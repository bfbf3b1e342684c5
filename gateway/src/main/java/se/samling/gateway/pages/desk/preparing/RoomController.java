package se.samling.gateway.pages.desk.preparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.client.preparing.Room;
import se.samling.gateway.client.preparing.RoomDraft;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** A host's rooms: where they are, how many they hold, how one comes in. */
@Controller
class RoomController {

    private static final String PAGE = "/arrangor/lokaler";

    private final PreparingClient preparing;
    private final OwnHosts hosts;
    private final Forms forms;
    private final Words words;

    RoomController(PreparingClient preparing, OwnHosts hosts, Forms forms, Words words) {
        this.preparing = preparing;
        this.hosts = hosts;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping(PAGE)
    String list(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(null, RoomForm.EMPTY, model);
    }

    @GetMapping(PAGE + "/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(id, RoomForm.of(find(id)), model);
    }

    @PostMapping(PAGE)
    String add(
            @ModelAttribute("form") RoomForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return save(null, form, preparing::addRoom, model, response, redirect);
    }

    @PostMapping(PAGE + "/{id}")
    String change(
            @PathVariable UUID id,
            @ModelAttribute("form") RoomForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return save(id, form, typed -> preparing.changeRoom(id, typed), model, response, redirect);
    }

    @PostMapping(PAGE + "/{id}/ta-bort")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        preparing.removeRoom(id);
        redirect.addFlashAttribute("done", words.say("desk.rooms.removed"));
        return "redirect:" + PAGE;
    }

    private String save(
            @Nullable UUID id,
            RoomForm form,
            Consumer<RoomDraft> call,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            call.accept(form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(id, form, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.rooms.saved"));
        return "redirect:" + PAGE;
    }

    private Room find(UUID id) {
        return preparing.rooms().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(@Nullable UUID id, RoomForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("changed", id);
        model.addAttribute("hosts", hosts.options());
        model.addAttribute("rooms", preparing.rooms());
        return "desk/preparing/rooms";
    }
}
