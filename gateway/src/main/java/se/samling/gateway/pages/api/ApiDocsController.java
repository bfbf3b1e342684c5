package se.samling.gateway.pages.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.samling.gateway.calls.Clients;
import se.samling.gateway.calls.Section;
import se.samling.gateway.calls.Sections;
import se.samling.gateway.calls.Service;
import tools.jackson.databind.JsonNode;

/** The API of all services on one page, for people who want to build on it. */
@Controller
class ApiDocsController {

    private static final List<Service> SERVICES =
            List.of(Service.MEMBERSHIP, Service.EVENT, Service.NOTIFICATION, Service.DOCS);

    private final Clients clients;
    private final Sections sections;

    ApiDocsController(Clients clients, Sections sections) {
        this.clients = clients;
        this.sections = sections;
    }

    @GetMapping("/api-docs")
    String all(Model model) {
        var asked = new ArrayList<Sections.Asked<ApiDescription>>();
        for (var service : SERVICES) {
            asked.add(sections.ask(service, () -> ApiDescription.of(Objects.requireNonNull(
                    clients.rest(service).get().uri("/v3/api-docs").retrieve().body(JsonNode.class)))));
        }
        Map<String, Section<ApiDescription>> descriptions = new LinkedHashMap<>();
        for (int i = 0; i < SERVICES.size(); i++) {
            descriptions.put(SERVICES.get(i).key(), asked.get(i).section());
        }
        model.addAttribute("services", descriptions);
        return "api/docs";
    }
}
