package se.samling.gateway.client.notification;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The addresses that hosts write from. */
@HttpExchange("/api/senders")
public interface HostSenderClient {

    /** Organiser of the host: the one in use first. */
    @GetExchange
    List<HostSender> senders(@RequestParam UUID host);

    /** Mails a link there. */
    @PostExchange
    HostSender ask(@RequestParam UUID host, @RequestBody HostSender.Wanted wanted);

    /** A new link, which ends the last one. */
    @PostExchange("/{id}/link")
    HostSender again(@PathVariable UUID id);

    @DeleteExchange("/{id}")
    void remove(@PathVariable UUID id);

    /** Anonymous, by the mailed link. */
    @GetExchange("/proofs/{token}")
    HostSender.Proof proof(@PathVariable String token);

    @PostExchange("/proofs/{token}")
    HostSender.Proof prove(@PathVariable String token);
}
