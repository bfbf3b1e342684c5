package se.samling.gateway.client.membership;

import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A program: its key was used. */
@HttpExchange
public interface KeyUseClient {

    @PutExchange("/api/api-keys/own/use")
    void used();
}
