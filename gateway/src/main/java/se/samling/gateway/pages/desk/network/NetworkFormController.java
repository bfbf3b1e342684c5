package se.samling.gateway.pages.desk.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.Network;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.MergePatch;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Founds a network, and changes what one says of itself. */
@Controller
class NetworkFormController {

    private static final List<String> KINDS = List.of(
            "state-agency",
            "county-administrative-board",
            "court",
            "municipality",
            "region",
            "civil-society",
            "company",
            "other");

    private static final List<String> RATES = List.of("25", "12", "6", "0");

    private final MembershipClient membership;
    private final OwnNetworks own;
    private final Forms forms;
    private final Words words;
    private final MergePatch patches;

    NetworkFormController(MembershipClient membership, OwnNetworks own, Forms forms, Words words, MergePatch patches) {
        this.membership = membership;
        this.own = own;
        this.forms = forms;
        this.words = words;
        this.patches = patches;
    }

    @GetMapping("/arrangor/natverk/ny")
    String begin(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(NetworkForm.empty(own.hosts().keySet().stream().limit(1).toList()), null, model);
    }

    @PostMapping("/arrangor/natverk/ny")
    String found(
            @ModelAttribute("form") NetworkForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Network founded;
        try {
            founded = membership.foundNetwork(form.toApi(null));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.network.founded"));
        return "redirect:/arrangor/natverk/" + founded.slug();
    }

    @GetMapping("/arrangor/natverk/{slug}/andra")
    String change(@PathVariable String slug, Model model) {
        var network = membership.network(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(NetworkForm.of(network), network, model);
    }

    @PostMapping("/arrangor/natverk/{slug}/andra")
    String changed(
            @PathVariable String slug,
            @ModelAttribute("form") NetworkForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var network = membership.network(slug);
        try {
            membership.changeNetwork(slug, "\"" + form.version() + "\"", patches.of(form.toApi(network), "slug"));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, network, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.details.saved"));
        return "redirect:/arrangor/natverk/" + slug + "/andra";
    }

    private String show(NetworkForm form, @Nullable Network network, Model model) {
        var hosts = new LinkedHashMap<>(own.hosts());
        Stream.ofNullable(network)
                .flatMap(there -> there.hosts().stream())
                .forEach(host -> hosts.putIfAbsent(host.id().toString(), host.name()));
        model.addAttribute("form", form);
        model.addAttribute("network", network);
        model.addAttribute(
                "hosts",
                hosts.entrySet().stream()
                        .map(host -> new Option(host.getKey(), host.getValue(), null))
                        .toList());
        model.addAttribute(
                "kinds",
                KINDS.stream()
                        .map(kind -> new Option(kind, words.say("desk.kind." + kind), null))
                        .toList());
        model.addAttribute(
                "rates",
                RATES.stream()
                        .map(rate -> new Option(rate, words.say("desk.network.vat." + rate), null))
                        .toList());
        return "desk/network/form";
    }
}
