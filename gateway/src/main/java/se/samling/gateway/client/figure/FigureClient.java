package se.samling.gateway.client.figure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** Figures, for the hosts' organisers. */
@HttpExchange
public interface FigureClient {

    @GetExchange("/api/figures")
    EventFigures year(@RequestParam int year, @RequestParam(required = false) @Nullable UUID networkId);

    @GetExchange("/api/events/{id}/figures")
    EventFigures event(@PathVariable UUID id);
}
