package se.samling.event.notice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.language.Text;
import se.samling.event.notice.Notice;
import se.samling.event.notice.Notices;
import se.samling.event.notice.Noticing;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** What hosts say: for everybody to read, for their organisers to write. */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

    private final Notices notices;
    private final Noticing noticing;
    private final Access access;

    NoticeController(Notices notices, Noticing noticing, Access access) {
        this.notices = notices;
        this.noticing = noticing;
        this.access = access;
    }

    record NoticeRequest(
            @Nullable UUID hostId,
            @Nullable Text text,
            @Nullable LocalDate until) {}

    /** Lists the notices that hosts have put up and that are not over. Open to everybody. */
    @GetMapping
    List<Notice> of(@RequestParam List<UUID> host) {
        return notices.of(host);
    }

    /** Puts up a notice from a host, until a day. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Notice put(@RequestBody NoticeRequest request, Caller caller) {
        var host = request.hostId();
        access.demand(caller, host == null ? List.of() : List.of(host));
        return noticing.put(host == null ? new UUID(0, 0) : host, request.text(), request.until());
    }

    /** Takes down a host's notice. Somebody else's looks like none (404). */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeDown(@PathVariable UUID id, Caller caller) {
        var notice = notices.find(id)
                .filter(found -> access.organises(caller, List.of(found.hostId())))
                .orElseThrow(() -> new NotFound("notice", id));
        noticing.takeDown(notice.id());
    }
}
