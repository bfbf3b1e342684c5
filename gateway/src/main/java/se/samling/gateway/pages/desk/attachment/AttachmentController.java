package se.samling.gateway.pages.desk.attachment;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.pages.Passing;

/** An attached file, whatever it is attached to. */
@Controller
class AttachmentController {

    private final Passing passing;

    AttachmentController(Passing passing) {
        this.passing = passing;
    }

    @GetMapping("/bilagor/{id}")
    void file(@PathVariable UUID id, HttpServletResponse response) {
        passing.file("/api/attachments/" + id + "/content", response);
    }
}
