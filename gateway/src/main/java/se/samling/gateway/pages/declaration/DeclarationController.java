package se.samling.gateway.pages.declaration;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.declaration.DeclarationVersion;
import se.samling.gateway.edge.ContentPolicy;
import se.samling.gateway.pages.Frames;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.words.Words;

/** Declarations as everybody sees them, also inside other sites' pages. */
@Controller
class DeclarationController {

    private final DeclarationClient declarations;
    private final Sections sections;
    private final StructuredDeclaration structured;
    private final Layout layout;
    private final Words words;

    DeclarationController(
            DeclarationClient declarations,
            Sections sections,
            StructuredDeclaration structured,
            Layout layout,
            Words words) {
        this.declarations = declarations;
        this.sections = sections;
        this.structured = structured;
        this.layout = layout;
        this.words = words;
    }

    @GetMapping("/deklarationer")
    String all(Model model) {
        var all = sections.ask(Service.MEMBERSHIP, declarations::declarations);
        model.addAttribute("declarations", all.section());
        return "declaration/declarations";
    }

    @GetMapping("/deklarationer/{slug}")
    String one(@PathVariable String slug, Model model) {
        var declaration = sections.ask(Service.MEMBERSHIP, () -> declarations.declaration(slug));
        var signatures = sections.ask(Service.MEMBERSHIP, () -> declarations.signatures(slug, null));
        var signatories = sections.ask(Service.MEMBERSHIP, () -> declarations.signatories(slug));
        var versions = sections.ask(Service.MEMBERSHIP, () -> declarations.versions(slug));
        var there = declaration.section().orThrow();
        model.addAttribute(
                "view",
                new DeclarationView(
                        there,
                        signatures.section(),
                        signatories.section(),
                        versions.section().map(List::reversed).or(List.of()),
                        Frames.snippet(
                                layout.address("/deklarationer/" + slug + "/inbaddad"), words.in(there.title()))));
        model.addAttribute("structured", structured.of(there));
        return "declaration/declaration";
    }

    @GetMapping("/deklarationer/{slug}/versioner/{number}")
    String version(@PathVariable String slug, @PathVariable int number, Model model) {
        model.addAttribute("version", declarations.version(slug, number));
        model.addAttribute("declaration", declarations.declaration(slug));
        return "declaration/version";
    }

    /** The very bytes the hash is made of. */
    @GetMapping("/deklarationer/{slug}/versioner/{number}/text")
    ResponseEntity<byte[]> text(@PathVariable String slug, @PathVariable int number) {
        DeclarationVersion version = declarations.version(slug, number);
        var name = version.slug() + "-version-" + number + ".txt";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(version.canonical().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/deklarationer/{slug}/inbaddad")
    String embedded(@PathVariable String slug, Model model, HttpServletResponse response) {
        ContentPolicy.letAnySiteFrame(response);
        var declaration = declarations.declaration(slug);
        model.addAttribute("declaration", declaration);
        model.addAttribute("signatures", declarations.signatures(slug, null));
        model.addAttribute("progress", Progress.of(declaration, declarations.signatories(slug)));
        return "declaration/embedded";
    }
}
