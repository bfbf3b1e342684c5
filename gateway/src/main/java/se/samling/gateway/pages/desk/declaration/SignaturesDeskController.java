package se.samling.gateway.pages.desk.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.client.declaration.DeclarationClient;

/** The declarations one organises, and who has signed or waits to be reviewed. */
@Controller
class SignaturesDeskController {

    private static final List<String> STATES =
            List.of("all", "in-review", "signed", "withdrawn", "refused", "awaiting-proof");

    private final DeclarationClient declarations;
    private final SignatureList list;

    SignaturesDeskController(DeclarationClient declarations, SignatureList list) {
        this.declarations = declarations;
        this.list = list;
    }

    /** A declaration and how many signatures wait for a decision. */
    public record Waiting(Declaration declaration, int inReview) {}

    @GetMapping("/arrangor/deklarationer")
    String own(Model model) {
        model.addAttribute(
                "declarations",
                declarations.declarations().stream()
                        .filter(Declaration::mine)
                        .map(one -> new Waiting(
                                one,
                                declarations.signatures(one.slug(), "in-review").size()))
                        .toList());
        return "desk/declaration/declarations";
    }

    @GetMapping("/arrangor/deklarationer/{slug}")
    String signatures(
            @PathVariable String slug, @RequestParam(name = "lage", defaultValue = "all") String state, Model model) {
        var wanted = STATES.contains(state) ? state : "all";
        model.addAttribute("declaration", declarations.declaration(slug));
        model.addAttribute("signatures", declarations.signatures(slug, wanted));
        model.addAttribute("states", STATES);
        model.addAttribute("state", wanted);
        return "desk/declaration/signatures";
    }

    @GetMapping("/arrangor/deklarationer/{slug}/underskrifter.csv")
    void download(@PathVariable String slug, HttpServletResponse response) throws IOException {
        var all = declarations.signatures(slug, "all");
        list.write(slug, all, response);
    }

    @GetMapping("/arrangor/deklarationer/{slug}/uppfoljning")
    String progress(@PathVariable String slug, Model model) {
        model.addAttribute("declaration", declarations.declaration(slug));
        model.addAttribute("signatories", declarations.signatories(slug));
        return "desk/declaration/progress";
    }

    @GetMapping("/arrangor/deklarationer/{slug}/logg")
    String log(@PathVariable String slug, Model model) {
        model.addAttribute("declaration", declarations.declaration(slug));
        model.addAttribute("log", declarations.log(slug).reversed());
        return "desk/declaration/log";
    }
}
