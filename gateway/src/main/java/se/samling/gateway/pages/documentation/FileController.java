package se.samling.gateway.pages.documentation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.Clients;
import se.samling.gateway.calls.Service;

/** Passes a file on as it comes; nothing in it may run on our address. */
@Controller
class FileController {

    private final Clients clients;

    FileController(Clients clients) {
        this.clients = clients;
    }

    @GetMapping("/dokument/{id}/fil")
    void file(@PathVariable UUID id, HttpServletResponse response) {
        clients.stream(Service.DOCS, "/api/documents/" + id + "/content", (headers, body) -> {
            for (var name :
                    new String[] {HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_DISPOSITION
                    }) {
                var value = headers.getFirst(name);
                if (value != null) {
                    response.setHeader(name, value);
                }
            }
            if (!response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
            }
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
            body.transferTo(response.getOutputStream());
        });
    }
}
