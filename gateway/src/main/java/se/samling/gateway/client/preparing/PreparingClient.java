package se.samling.gateway.client.preparing;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import se.samling.gateway.client.event.EventDetail;

/** For organisers of a host. */
@HttpExchange
public interface PreparingClient {

    @PostExchange("/api/events/{id}/copies")
    EventDetail copy(@PathVariable UUID id, @RequestBody Wanted wanted);

    @PostExchange("/api/events/{id}/templates")
    Template keep(@PathVariable UUID id, @RequestBody TemplateName name);

    @GetExchange("/api/event-templates")
    List<Template> templates();

    @PostExchange("/api/event-templates/{id}/events")
    EventDetail begin(@PathVariable UUID id, @RequestBody Wanted wanted);

    @DeleteExchange("/api/event-templates/{id}")
    void removeTemplate(@PathVariable UUID id);

    @GetExchange("/api/rooms")
    List<Room> rooms();

    @PostExchange("/api/rooms")
    Room addRoom(@RequestBody RoomDraft room);

    @PutExchange("/api/rooms/{id}")
    Room changeRoom(@PathVariable UUID id, @RequestBody RoomDraft room);

    @DeleteExchange("/api/rooms/{id}")
    void removeRoom(@PathVariable UUID id);

    @GetExchange("/api/contributors")
    List<Contributor> contributors();

    @PostExchange("/api/contributors")
    Contributor addContributor(@RequestBody ContributorDraft contributor);

    @PutExchange("/api/contributors/{id}")
    Contributor changeContributor(@PathVariable UUID id, @RequestBody ContributorDraft contributor);

    @DeleteExchange("/api/contributors/{id}")
    void removeContributor(@PathVariable UUID id);

    @PutExchange("/api/contributors/{id}/picture")
    Contributor describePicture(@PathVariable UUID id, @RequestBody PictureDraft draft);

    @DeleteExchange("/api/contributors/{id}/picture")
    void removePicture(@PathVariable UUID id);
}
