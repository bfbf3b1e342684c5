package se.samling.gateway.pages.desk.series;

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
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.event.SeriesDetail;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.desk.network.OwnNetworks;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.MergePatch;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** Writing a series: what it is about, by whom, for whom, whom to ask. */
@Controller
class SeriesFormController {

    private final SeriesClient all;
    private final MembershipClient membership;
    private final OwnNetworks own;
    private final Layout layout;
    private final Forms forms;
    private final Words words;
    private final MergePatch patches;

    SeriesFormController(
            SeriesClient all,
            MembershipClient membership,
            OwnNetworks own,
            Layout layout,
            Forms forms,
            Words words,
            MergePatch patches) {
        this.all = all;
        this.membership = membership;
        this.own = own;
        this.layout = layout;
        this.forms = forms;
        this.words = words;
        this.patches = patches;
    }

    @GetMapping("/arrangor/serier/ny")
    String begin(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(SeriesFields.empty(own.hosts().keySet().stream().limit(1).toList()), null, model);
    }

    @PostMapping("/arrangor/serier/ny")
    String compose(
            @ModelAttribute("form") SeriesFields form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SeriesDetail composed;
        try {
            composed = all.compose(form.toApi());
        } catch (RuntimeException failure) {
            refused(failure, model, response);
            return show(form, null, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.series.composed"));
        return "redirect:/arrangor/serier/" + composed.slug();
    }

    @GetMapping("/arrangor/serier/{slug}/andra")
    String change(@PathVariable String slug, Model model) {
        var series = all.one(slug);
        model.addAttribute("errors", FormErrors.NONE);
        return show(SeriesFields.of(series), series, model);
    }

    @PostMapping("/arrangor/serier/{slug}/andra")
    String changed(
            @PathVariable String slug,
            @ModelAttribute("form") SeriesFields form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var series = all.one(slug);
        try {
            all.change(series.id(), "\"" + form.version() + "\"", patches.of(form.toApi()));
        } catch (RuntimeException failure) {
            refused(failure, model, response);
            return show(form, series, model);
        }
        redirect.addFlashAttribute("done", words.say("desk.details.saved"));
        return "redirect:/arrangor/serier/" + slug;
    }

    private void refused(RuntimeException failure, Model model, HttpServletResponse response) {
        forms.refused(failure, SeriesFields.NAMES, model, response);
        if (model.getAttribute("errors") instanceof FormErrors errors) {
            model.addAttribute("errors", errors.named(SeriesFields::field));
        }
    }

    private String show(SeriesFields form, @Nullable SeriesDetail series, Model model) {
        var hosts = new LinkedHashMap<>(own.hosts());
        var networks = membership.networks();
        networks.stream()
                .filter(network -> layout.isAdmin())
                .flatMap(network -> network.hosts().stream())
                .forEach(host -> hosts.putIfAbsent(host.id().toString(), host.name()));
        Stream.ofNullable(series)
                .flatMap(there -> there.hosts().stream())
                .forEach(host -> hosts.putIfAbsent(host.id().toString(), host.name()));
        model.addAttribute("form", form);
        model.addAttribute("series", series);
        model.addAttribute(
                "hosts",
                hosts.entrySet().stream()
                        .map(host -> new Option(host.getKey(), host.getValue(), null))
                        .toList());
        var chosen = form.networkIds() == null ? List.<String>of() : form.networkIds();
        model.addAttribute(
                "networks",
                networks.stream()
                        .filter(network -> layout.isAdmin()
                                || chosen.contains(network.id().toString())
                                || network.hosts().stream()
                                        .anyMatch(host ->
                                                hosts.containsKey(host.id().toString())))
                        .map(network -> new Option(network.id().toString(), words.in(network.name()), null))
                        .toList());
        return "desk/series/form";
    }
}
