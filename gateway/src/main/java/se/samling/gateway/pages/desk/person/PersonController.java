package se.samling.gateway.pages.desk.person;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.event.StoryClient;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.pages.desk.NextPage;

/** Everything that the reader's hosts know about one person: events from event-service, mails from notification-service, side by side. */
@Controller
class PersonController {

    /** A page of the desk; a link that leads anywhere else is nobody's who came from one. */
    private static final Pattern DESK = Pattern.compile("/arrangor/[a-z0-9/-]+");

    private final StoryClient stories;
    private final MailLogClient mails;
    private final Sections sections;
    private final StoryWords words;

    PersonController(StoryClient stories, MailLogClient mails, Sections sections, StoryWords words) {
        this.stories = stories;
        this.mails = mails;
        this.sections = sections;
        this.words = words;
    }

    /** The person is there or is not as event-service says; the mails may be away. */
    @GetMapping("/arrangor/personer/{id}")
    String person(
            @PathVariable UUID id,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            @RequestParam(name = "tillbaka", required = false) @Nullable String back,
            Model model) {
        var asked = sections.ask(Service.EVENT, () -> stories.story(id));
        var sent = sections.ask(Service.NOTIFICATION, () -> mails.to(id, cursor));
        var story = asked.section().orThrow();
        var log = sent.section();
        model.addAttribute("person", story);
        model.addAttribute("chapters", story.chapters().stream().map(words::of).toList());
        model.addAttribute("mails", log);
        var page = log.getValue();
        var from = back != null && DESK.matcher(back).matches() ? back : null;
        model.addAttribute("back", from);
        model.addAttribute(
                "next", page == null ? null : NextPage.of(page.next(), "/arrangor/personer/" + id, "tillbaka", from));
        return "desk/person/person";
    }
}
