package se.samling.gateway.client.event;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** event-service's API for what surrounds events: notices, answers about pages, discussion sheets. */
@HttpExchange
public interface AfterwordClient {

    /** What these hosts say today. */
    @GetExchange("/api/notices")
    List<Notice> notices(@RequestParam("host") List<UUID> hosts);

    @PostExchange("/api/notices")
    Notice put(@RequestBody NoticeDraft notice);

    @DeleteExchange("/api/notices/{id}")
    void takeDown(@PathVariable UUID id);

    @PostExchange("/api/page-answers")
    void answer(@RequestBody PageAnswer answer);

    /** Organiser: about the pages of one's hosts. */
    @GetExchange("/api/page-answers")
    PageAnswers answers();

    /** Organiser of a host. */
    @GetExchange("/api/events/{id}/discussion")
    DiscussionSheet discussion(@PathVariable UUID id);

    @PutExchange("/api/events/{id}/discussion")
    DiscussionSheet discuss(@PathVariable UUID id, @RequestBody DiscussionSheet sheet);

    /** Link purpose {@code registration}: no questions before the event has ended. */
    @GetExchange("/api/registrations/own/{token}/discussion")
    DiscussionSheet ownDiscussion(@PathVariable String token);

    @PutExchange("/api/registrations/own/{token}/discussion/note")
    DiscussionSheet note(@PathVariable String token, @RequestBody DiscussionNote note);
}
