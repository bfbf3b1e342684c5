package se.samling.gateway.client.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import se.samling.gateway.client.figure.MailFigures;

/** Figures of mail, for the hosts' organisers. */
@HttpExchange("/api/mail-figures")
public interface MailFigureClient {

    @GetExchange
    MailFigures year(@RequestParam int year, @RequestParam(required = false) @Nullable UUID networkId);

    @GetExchange("/events/{id}")
    MailFigures event(@PathVariable UUID id);
}
