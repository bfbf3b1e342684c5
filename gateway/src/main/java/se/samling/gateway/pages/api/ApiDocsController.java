package se.samling.gateway.pages.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.client.membership.ApiKeyDraft;
import tools.jackson.databind.node.ObjectNode;

/** The API of all services: as a page for people, and as OpenAPI documents for programs. */
@Controller
class ApiDocsController {

    private final OpenApi openApi;
    private final Sections sections;

    ApiDocsController(OpenApi openApi, Sections sections) {
        this.openApi = openApi;
        this.sections = sections;
    }

    @GetMapping("/api-docs")
    String page(Model model) {
        var descriptions = new LinkedHashMap<String, Section<ApiDescription>>();
        all().forEach((service, document) -> descriptions.put(service, document.map(ApiDescription::of)));
        model.addAttribute("services", descriptions);
        model.addAttribute("scopes", ApiKeyDraft.SCOPES);
        return "api/docs";
    }

    /** All that answer just now, joined. */
    @GetMapping("/v3/api-docs")
    @ResponseBody
    ObjectNode joined() {
        var documents = new LinkedHashMap<String, ObjectNode>();
        all().forEach((service, document) -> {
            var there = document.getValue();
            if (there != null) {
                documents.put(service, there);
            }
        });
        return openApi.joined(documents);
    }

    @GetMapping("/v3/api-docs/{service}")
    ResponseEntity<ObjectNode> one(@PathVariable String service) {
        return OpenApi.SERVICES.stream()
                .filter(known -> known.key().equals(service))
                .findFirst()
                .map(known -> ResponseEntity.ok(openApi.of(known)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Map<String, Section<ObjectNode>> all() {
        var asked = new LinkedHashMap<String, Sections.Asked<ObjectNode>>();
        for (var service : OpenApi.SERVICES) {
            asked.put(service.key(), sections.ask(service, () -> openApi.of(service)));
        }
        var answers = new LinkedHashMap<String, Section<ObjectNode>>();
        asked.forEach((service, document) -> answers.put(service, document.section()));
        return answers;
    }
}
