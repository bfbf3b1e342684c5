package se.samling.gateway.pages.desk.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.words.Words;

/** Whether mail arrives: what the sending domain says, the addresses that mail comes back from, and those that want none. */
@Controller
class AddressController {

    private static final String PAGE = "/arrangor/mejl";

    private final MailLogClient mails;
    private final Sections sections;
    private final Words words;

    AddressController(MailLogClient mails, Sections sections, Words words) {
        this.sections = sections;
        this.mails = mails;
        this.words = words;
    }

    @GetMapping(PAGE)
    String addresses(@RequestParam(name = "fran", required = false) @Nullable String cursor, Model model) {
        var sender = sections.ask(Service.NOTIFICATION, mails::sender);
        var page = mails.addresses(cursor);
        model.addAttribute("sender", sender.section());
        model.addAttribute("addresses", page.items());
        model.addAttribute("next", NextPage.of(page.next(), PAGE));
        return "desk/mail/addresses";
    }

    @PostMapping(PAGE + "/adresser/{id}/fungerar")
    String recovered(@PathVariable UUID id, RedirectAttributes redirect) {
        mails.recover(id);
        redirect.addFlashAttribute("done", words.say("desk.mail.recovered"));
        return "redirect:" + PAGE;
    }
}
