package se.samling.gateway.client.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import se.samling.gateway.client.Text;

/** Live rooms in event-service's API. Link purpose of {@code token}: broadcast, unless said otherwise. */
@HttpExchange
public interface BroadcastClient {

    record Asked(UUID key, @Nullable String text, boolean anonymous) {}

    record WayIn(String address) {}

    record OwnBroadcast(String token, String phase, Instant opensAt) {}

    record Warning(Text text, boolean toBackup) {}

    @GetExchange("/api/broadcasts/{token}")
    Watch watch(@PathVariable String token);

    @PostExchange("/api/broadcasts/{token}/questions")
    void ask(@PathVariable String token, @RequestBody Asked question);

    /** Joined, or still here. */
    @PostExchange("/api/broadcasts/{token}/attendance")
    void here(@PathVariable String token);

    @PostExchange("/api/broadcasts/{token}/way-in")
    WayIn wayIn(@PathVariable String token);

    /** The recording's captions, WebVTT. */
    @GetExchange("/api/broadcasts/{token}/captions")
    String captions(@PathVariable String token);

    @PostExchange("/api/broadcasts/{token}/evaluation")
    void evaluate(@PathVariable String token, @RequestBody EvaluationAnswers answers);

    /** Link purpose {@code registration}; 404 or 410 where there is nothing to watch. */
    @GetExchange("/api/registrations/own/{token}/broadcast")
    OwnBroadcast own(@PathVariable String token);

    @GetExchange("/api/events/{id}/live-room")
    LiveRoom room(@PathVariable UUID id);

    /** {@code version} of what was read; ignored where there is no room yet. */
    @PutExchange("/api/events/{id}/live-room")
    LiveRoom equip(@PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody LiveRoomDraft draft);

    @DeleteExchange("/api/events/{id}/live-room")
    void remove(@PathVariable UUID id);

    /** Problem {@code provider-away} with what the provider said. */
    @PostExchange("/api/events/{id}/live-room/test")
    void test(@PathVariable UUID id);

    @PostExchange("/api/events/{id}/live-room/way-in")
    WayIn lead(@PathVariable UUID id);

    @PostExchange("/api/events/{id}/live-room/banner")
    LiveRoom raise(@PathVariable UUID id, @RequestBody Warning warning);

    @DeleteExchange("/api/events/{id}/live-room/banner")
    LiveRoom lower(@PathVariable UUID id);

    @GetExchange("/api/live-help/{hostId}")
    Help hostHelp(@PathVariable UUID hostId);

    @PutExchange("/api/live-help/{hostId}")
    Help keepHostHelp(@PathVariable UUID hostId, @RequestBody Help help);

    /** All, in the moderator's order. Also for those who moderate and do nothing else. */
    @GetExchange("/api/events/{id}/questions")
    List<Question> questions(@PathVariable UUID id);

    @PatchExchange(value = "/api/events/{id}/questions/{question}", contentType = "application/merge-patch+json")
    void put(@PathVariable UUID id, @PathVariable UUID question, @RequestBody Map<String, String> state);

    @PostExchange("/api/events/{id}/questions/{question}/merge")
    void merge(@PathVariable UUID id, @PathVariable UUID question, @RequestBody Map<String, UUID> into);

    @PutExchange("/api/events/{id}/questions/order")
    void order(@PathVariable UUID id, @RequestBody Map<String, List<UUID>> ids);

    /** 404 where none is published. */
    @GetExchange("/api/events/{id}/recording")
    Recording recording(@PathVariable UUID id);

    @PutExchange("/api/events/{id}/recording")
    Recording publishRecording(@PathVariable UUID id, @RequestBody RecordingDraft draft);

    @DeleteExchange("/api/events/{id}/recording")
    void withdrawRecording(@PathVariable UUID id);

    @GetExchange("/api/events/{id}/evaluation")
    Evaluation evaluation(@PathVariable UUID id);

    @GetExchange("/api/events/{id}/attendance")
    Attendance attendance(@PathVariable UUID id);

    /** {@code people} null takes a correction back. */
    @PatchExchange(value = "/api/events/{id}/attendance/{registration}", contentType = "application/merge-patch+json")
    void correct(
            @PathVariable UUID id, @PathVariable UUID registration, @RequestBody Map<String, @Nullable Integer> people);
}
