package se.samling.gateway.client.notification;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** What organisers write to an event's people themselves; for organisers of its hosts. */
public interface MailingClient {

    /** Newest first. */
    @GetExchange("/api/mailings")
    List<Mailing> mailings(@RequestParam UUID event);

    @PostExchange("/api/mailings")
    Mailing draft(@RequestParam UUID event, @RequestBody MailingDraft draft);

    @GetExchange("/api/mailings/{id}")
    Mailing mailing(@PathVariable UUID id);

    /** 409 once it is no draft any more. */
    @PutExchange("/api/mailings/{id}")
    Mailing change(@PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody MailingDraft draft);

    @DeleteExchange("/api/mailings/{id}")
    void discard(@PathVariable UUID id);

    /** Who would get it if it went now. */
    @GetExchange("/api/mailings/{id}/recipients")
    List<MailingRecipient> recipients(@PathVariable UUID id);

    /** As one of the recipients would read it, or somebody invented who reads {@code language}. */
    @GetExchange("/api/mailings/{id}/preview")
    MailPreview preview(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID recipient,
            @RequestParam String language);

    /** To the caller alone. */
    @PostExchange("/api/mailings/{id}/tests")
    void test(@PathVariable UUID id);

    /** Now, or at a time. */
    @PostExchange("/api/mailings/{id}/release")
    Mailing release(
            @PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody MailingRelease release);

    /** What has not been sent yet stays unsent. */
    @PostExchange("/api/mailings/{id}/stop")
    Mailing stop(@PathVariable UUID id);
}
