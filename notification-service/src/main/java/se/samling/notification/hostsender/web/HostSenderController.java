package se.samling.notification.hostsender.web;

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
import se.samling.notification.access.HostAccess;
import se.samling.notification.hostsender.Asking;
import se.samling.notification.hostsender.HostSender;
import se.samling.notification.hostsender.HostSenders;
import se.samling.notification.hostsender.Vouching;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** The addresses that a host writes from, for its organisers: somebody else's look as if they were not there. */
@RestController
@RequestMapping("/api/senders")
class HostSenderController {

    private final HostSenders senders;
    private final Asking asking;
    private final Vouching vouching;
    private final HostAccess access;

    HostSenderController(HostSenders senders, Asking asking, Vouching vouching, HostAccess access) {
        this.senders = senders;
        this.asking = asking;
        this.vouching = vouching;
        this.access = access;
    }

    /** An address as it is asked for. */
    record Wanted(@Nullable String address) {}

    /** A host's addresses, with what their domains say now. */
    @GetMapping
    List<HostSenderView> all(Caller caller, @RequestParam UUID host) {
        access.demandOneOf(caller, List.of(host));
        var domains = senders.of(host).stream()
                .map(HostSender::address)
                .map(vouching::ask)
                .toList();
        return senders.of(host).stream()
                .flatMap(sender -> domains.stream()
                        .filter(domain -> domain.address().equalsIgnoreCase(sender.address()))
                        .findFirst()
                        .map(domain -> HostSenderView.of(sender, domain))
                        .stream())
                .toList();
    }

    /** Mails a link there; the address is not used before somebody has followed it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HostSenderView ask(Caller caller, @RequestParam UUID host, @RequestBody Wanted wanted) {
        access.demandOneOf(caller, List.of(host));
        return view(asking.ask(host, wanted.address(), access.nameOf(caller)));
    }

    /** Mails a new link, which ends the last one. */
    @PostMapping("/{id}/link")
    HostSenderView again(Caller caller, @PathVariable UUID id) {
        return view(asking.again(demand(caller, id)));
    }

    /** Takes the address away: mail comes from ours again. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        asking.remove(demand(caller, id));
    }

    private HostSenderView view(HostSender sender) {
        return HostSenderView.of(sender, vouching.ask(sender.address()));
    }

    private HostSender demand(Caller caller, UUID id) {
        access.demandDesk(caller);
        return senders.find(id)
                .filter(sender -> caller.admin() || access.hostsOf(caller).contains(sender.hostId()))
                .orElseThrow(() -> new NotFound("sender", id));
    }
}
