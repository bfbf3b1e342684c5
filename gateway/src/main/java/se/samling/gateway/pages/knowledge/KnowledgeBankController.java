package se.samling.gateway.pages.knowledge;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.casestudy.CaseStudyClient;
import se.samling.gateway.pages.form.Forms;

/** The list, searched and filtered, and a page per case study. */
@Controller
class KnowledgeBankController {

    private final CaseStudyClient caseStudies;
    private final Sections sections;

    KnowledgeBankController(CaseStudyClient caseStudies, Sections sections) {
        this.caseStudies = caseStudies;
        this.sections = sections;
    }

    /** What is asked for; empty where nothing is. */
    public record Wish(String query, String kind, String network) {}

    @GetMapping("/kunskapsbank")
    String bank(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = "slag", defaultValue = "") String kind,
            @RequestParam(name = "natverk", defaultValue = "") String network,
            @RequestParam(name = "fran", required = false) @Nullable String cursor,
            Model model) {
        var wish = new Wish(query.strip(), kind, network);
        model.addAttribute("wish", wish);
        model.addAttribute(
                "bank",
                sections.ask(
                                Service.DOCS,
                                () -> caseStudies.bank(
                                        Forms.blankToNull(wish.query()),
                                        Forms.blankToNull(kind),
                                        Forms.blankToNull(network),
                                        cursor))
                        .section());
        return "knowledge/bank";
    }

    @GetMapping("/kunskapsbank/{slug}")
    String one(@PathVariable String slug, Model model) {
        model.addAttribute("study", caseStudies.published(slug));
        return "knowledge/case-study";
    }
}
