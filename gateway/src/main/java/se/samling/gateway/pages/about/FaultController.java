package se.samling.gateway.pages.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import se.samling.gateway.client.notification.FaultReport;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.edge.PersonalAddresses;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/** Somebody tells of a hindrance or a fault, as the law on accessibility (2018:1937) wants it possible, without an account. */
@Controller
@RequestMapping("/tillganglighet/rapportera")
class FaultController {

    private final NotificationClient notification;
    private final FormLimits limits;
    private final Forms forms;
    private final Layout layout;

    FaultController(NotificationClient notification, FormLimits limits, Forms forms, Layout layout) {
        this.notification = notification;
        this.limits = limits;
        this.forms = forms;
        this.layout = layout;
    }

    /** As typed; {@code id} was given when the form was first shown. */
    public record FaultForm(
            @Nullable String id,
            @Nullable String page,
            @Nullable String text,
            @Nullable String tools,
            @Nullable String email,
            @Nullable String website,
            @Nullable String shownAt) {

        FaultReport toApi() {
            return new FaultReport(
                    id != null && Forms.isId(id) ? UUID.fromString(id) : UUID.randomUUID(),
                    Forms.blankToNull(page),
                    Forms.blankToNull(text),
                    Forms.blankToNull(tools),
                    Forms.blankToNull(email),
                    Forms.blankToNull(website),
                    Forms.shownAt(shownAt));
        }
    }

    /** The page one comes from stands in the form already, without what is personal in its address. */
    @GetMapping
    String write(@RequestHeader(name = HttpHeaders.REFERER, required = false) @Nullable String from, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        var page = PersonalAddresses.shareable(layout.pathHere(from));
        var id = UUID.randomUUID().toString();
        return show(new FaultForm(id, page, null, null, layout.getPersonEmail(), null, forms.shownAt()), model);
    }

    @PostMapping
    String send(
            @ModelAttribute("form") FaultForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, form.email());
            notification.reportFault(form.toApi());
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(form, model);
        }
        return "redirect:/tillganglighet/rapportera/tack";
    }

    @GetMapping("/tack")
    String thanks() {
        return "about/fault-sent";
    }

    private static String show(FaultForm form, Model model) {
        model.addAttribute("form", form);
        return "about/fault";
    }
}
