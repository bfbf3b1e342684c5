package se.samling.gateway.pages.desk.documentation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.figure.DownloadClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** What every page about one event's documents shows. */
@Component
class DocumentPages {

    private final EventClient events;
    private final DocsClient docs;
    private final DownloadClient downloads;
    private final Words words;

    DocumentPages(EventClient events, DocsClient docs, DownloadClient downloads, Words words) {
        this.events = events;
        this.docs = docs;
        this.downloads = downloads;
        this.words = words;
    }

    /** For the event's own organisers: how often its documents were fetched is told to nobody else, who is refused by it. */
    String show(String slug, String template, DocumentForm form, Model model) {
        var event = events.event(slug);
        var fetched = downloads.event(event.id());
        var collection = docs.ofEvent(event.id());
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", FormErrors.NONE);
        }
        model.addAttribute("event", event);
        model.addAttribute("form", form);
        model.addAttribute("documents", collection.documents());
        model.addAttribute("readers", collection.readers());
        model.addAttribute(
                "fetched",
                fetched.events().stream()
                        .mapToInt(DownloadClient.OfEvent::downloads)
                        .sum());
        model.addAttribute(
                "languages",
                List.of(
                        new Option("sv", words.say("own.language.sv"), null),
                        new Option("en", words.say("own.language.en"), null)));
        return template;
    }
}
