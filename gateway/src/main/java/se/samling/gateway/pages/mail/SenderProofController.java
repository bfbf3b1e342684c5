package se.samling.gateway.pages.mail;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samling.gateway.client.notification.HostSenderClient;

/** Whoever reads an address's mail says that a host may write from it. Opening the link changes nothing: mail programs open links. */
@Controller
class SenderProofController {

    private final HostSenderClient senders;

    SenderProofController(HostSenderClient senders) {
        this.senders = senders;
    }

    @GetMapping("/avsandare/{token}")
    String ask(@PathVariable String token, Model model) {
        model.addAttribute("proof", senders.proof(token));
        return "mail/sender-proof";
    }

    @PostMapping("/avsandare/{token}")
    String prove(@PathVariable String token) {
        senders.prove(token);
        return "redirect:/avsandare/" + token;
    }
}
