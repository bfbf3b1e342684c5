package se.samling.gateway.pages.desk.network;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.membership.Enlisting;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.desk.PastedRows;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/** Members from a list that was kept elsewhere: rows pasted from a spreadsheet, which are looked at before anything is done. */
@Controller
@RequestMapping("/arrangor/natverk/{slug}/medlemmar/lagg-till")
class EnlistingController {

    private final MembershipClient membership;
    private final Forms forms;

    EnlistingController(MembershipClient membership, Forms forms) {
        this.membership = membership;
        this.forms = forms;
    }

    @GetMapping
    String blank(@PathVariable String slug, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return form(slug, null, model);
    }

    /** First a dry run; then, with {@code step=do}, for good. */
    @PostMapping
    String list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String rows,
            @RequestParam(defaultValue = "check") String step,
            Model model,
            HttpServletResponse response) {
        boolean dryRun = !"do".equals(step);
        try {
            var lines = membership.enlist(slug, dryRun, read(rows));
            model.addAttribute("network", membership.network(slug));
            model.addAttribute("rows", rows);
            model.addAttribute("lines", lines);
            model.addAttribute("dryRun", dryRun);
            model.addAttribute(
                    "added", lines.stream().filter(Enlisting.Line::isAdded).count());
            model.addAttribute(
                    "refused", lines.stream().filter(Enlisting.Line::isRefused).count());
            return "desk/network/enlisted";
        } catch (RuntimeException failure) {
            forms.refused(failure, field -> "members".equals(field) ? "rows" : field, model, response);
            return form(slug, rows, model);
        }
    }

    private static Enlisting read(String rows) {
        return new Enlisting(PastedRows.read(rows).rows().stream()
                .map(row -> new Enlisting.Row(
                        PastedRows.cell(row, 0), PastedRows.cell(row, 1), PastedRows.cell(row, 2), "sv"))
                .toList());
    }

    private String form(String slug, @Nullable String rows, Model model) {
        model.addAttribute("network", membership.network(slug));
        model.addAttribute("rows", rows);
        return "desk/network/enlist";
    }
}
