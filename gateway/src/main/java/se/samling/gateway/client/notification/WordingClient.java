package se.samling.gateway.client.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A host's own words in its letters, for organisers of the host. */
@HttpExchange
public interface WordingClient {

    /** Every part, worded or not. */
    @GetExchange("/api/wordings")
    List<Wording> wordings(@RequestParam UUID host);

    /** Newest first; none for a part that was never worded. */
    @GetExchange("/api/wordings/{part}/versions")
    List<Wording> versions(@PathVariable String part, @RequestParam UUID host);

    @PutExchange("/api/wordings/{part}")
    Wording reword(
            @PathVariable String part,
            @RequestParam UUID host,
            @RequestHeader(HttpHeaders.IF_MATCH) String version,
            @RequestBody Wording.Change change);

    /** The host's letter of that purpose about an invented event. */
    @PostExchange("/api/messages/preview/wordings")
    MailPreview preview(
            @RequestParam UUID host,
            @RequestParam String purpose,
            @RequestParam String language,
            @RequestBody Wording.Draft draft);
}
