package se.samling.gateway.pages.documentation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.pages.Passing;

/** A document's file. */
@Controller
class FileController {

    private final Passing passing;

    FileController(Passing passing) {
        this.passing = passing;
    }

    @GetMapping("/dokument/{id}/fil")
    void file(@PathVariable UUID id, HttpServletResponse response) {
        passing.file("/api/documents/" + id + "/content", response);
    }
}
