package se.samling.gateway.pages.desk.network;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.desk.CsvFile;
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/** Who is in a network, and the end of a membership, which is final for invitations and documents at once (R0.6). */
@Controller
class MembersController {

    private final MembershipClient membership;
    private final Words words;
    private final Dates dates;

    MembersController(MembershipClient membership, Words words, Dates dates) {
        this.membership = membership;
        this.words = words;
        this.dates = dates;
    }

    @GetMapping("/arrangor/natverk/{slug}/medlemmar")
    String members(
            @PathVariable String slug,
            @RequestParam(name = "sok", required = false) @Nullable String query,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var page = membership.memberships(slug, Forms.blankToNull(query), cursor);
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("members", page.items());
        model.addAttribute("query", query);
        model.addAttribute("next", NextPage.of(page.next(), "/arrangor/natverk/" + slug + "/medlemmar", "sok", query));
        return "desk/network/members";
    }

    /** All, or those who are searched for, fetched page by page while it is read. */
    @GetMapping("/arrangor/natverk/{slug}/medlemmar.csv")
    void csv(
            @PathVariable String slug,
            @RequestParam(name = "sok", required = false) @Nullable String query,
            HttpServletResponse response)
            throws IOException {
        var wanted = Forms.blankToNull(query);
        var first = membership.memberships(slug, wanted, null);
        try (var csv = CsvFile.open(slug + "-medlemmar.csv", response)) {
            csv.row(
                    words.say("desk.registrations.name"),
                    words.say("desk.registrations.address"),
                    words.say("desk.registrations.organisation"),
                    words.say("desk.members.since"));
            for (var page = first; ; page = membership.memberships(slug, wanted, page.next())) {
                for (var member : page.items()) {
                    csv.row(member.name(), member.email(), member.organisation(), dates.dayOf(member.since()));
                }
                if (page.next() == null) {
                    return;
                }
            }
        }
    }

    @GetMapping("/arrangor/natverk/{slug}/medlemmar/{id}/avsluta")
    String ask(@PathVariable String slug, @PathVariable UUID id, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("member", membership.membership(id));
        return "desk/network/end-membership";
    }

    @PostMapping("/arrangor/natverk/{slug}/medlemmar/{id}/avsluta")
    String end(@PathVariable String slug, @PathVariable UUID id, RedirectAttributes redirect) {
        var name = membership.membership(id).name();
        membership.endMembership(id, null);
        redirect.addFlashAttribute("done", words.say("desk.members.ended", name));
        return "redirect:/arrangor/natverk/" + slug + "/medlemmar";
    }
}
