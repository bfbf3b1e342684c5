package se.samling.gateway.pages.desk.network;

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
import se.samling.gateway.pages.desk.NextPage;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/** Who is in a network, and the end of a membership, which is final for invitations and documents at once (R0.6). */
@Controller
class MembersController {

    private final MembershipClient membership;
    private final Words words;

    MembersController(MembershipClient membership, Words words) {
        this.membership = membership;
        this.words = words;
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
