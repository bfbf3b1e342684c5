package se.samling.notification.hostsender.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.hostsender.HostSender;
import se.samling.notification.hostsender.Proving;
import se.samling.notification.hostsender.Vouching;
import se.samling.notification.organisation.Organisations;

/** The link that was mailed to an address: whoever reads its mail says yes. */
@RestController
@RequestMapping("/api/senders/proofs/{token}")
class ProofController {

    private final Proving proving;
    private final Vouching vouching;
    private final Organisations organisations;

    ProofController(Proving proving, Vouching vouching, Organisations organisations) {
        this.proving = proving;
        this.vouching = vouching;
        this.organisations = organisations;
    }

    /** Who wants to write from which address. {@code used}: its domain vouches for our mail too. */
    record Proof(String address, String host, String askedBy, boolean proven, boolean used) {}

    /** Says what the link is about, and changes nothing. */
    @GetMapping
    Proof look(@PathVariable String token) {
        return proof(proving.look(token));
    }

    /** Says yes: mail may come from the address. */
    @PostMapping
    Proof prove(@PathVariable String token) {
        vouching.ask(proving.prove(token).address());
        return proof(proving.look(token));
    }

    private Proof proof(HostSender sender) {
        return new Proof(
                sender.address(),
                organisations.name(sender.hostId()).orElse("Samling"),
                sender.askedBy(),
                sender.proven(),
                sender.used());
    }
}
