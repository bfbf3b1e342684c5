package se.samling.gateway.pages.desk.event;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.client.editor.HistoryEntry;
import se.samling.gateway.client.event.EventClient;

/** Who changed what in an event. */
@Controller
class HistoryController {

    private final EventClient events;
    private final EditorClient editor;
    private final HistoryWords words;

    HistoryController(EventClient events, EditorClient editor, HistoryWords words) {
        this.events = events;
        this.editor = editor;
        this.words = words;
    }

    @GetMapping("/arrangor/traffar/{slug}/historik")
    String history(@PathVariable String slug, @RequestParam(required = false) @Nullable String cursor, Model model) {
        var event = events.event(slug);
        var page = editor.history(event.id(), cursor);
        List<HistoryEntry> entries = page.items().stream().map(words::read).toList();
        model.addAttribute("event", event);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "more",
                page.next() == null
                        ? null
                        : UriComponentsBuilder.fromPath("/arrangor/traffar/{slug}/historik")
                                .queryParam("cursor", page.next())
                                .buildAndExpand(slug)
                                .toUriString());
        return "desk/event/history";
    }
}
