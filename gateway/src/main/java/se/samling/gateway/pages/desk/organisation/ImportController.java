package se.samling.gateway.pages.desk.organisation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samling.gateway.client.membership.ImportReport;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/**
 * Imports a CSV: first what it would do, line by line, then the same text for real. What was looked at travels with the page,
 * so that exactly that is applied.
 */
@Controller
class ImportController {

    private static final long BYTES_AT_MOST = 1_500_000;

    private final MembershipClient membership;
    private final Forms forms;
    private final Words words;

    ImportController(MembershipClient membership, Forms forms, Words words) {
        this.membership = membership;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/arrangor/organisationer/import")
    String choose(Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return "desk/organisation/import";
    }

    @PostMapping("/arrangor/organisationer/import")
    String read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String csv,
            @RequestParam(defaultValue = "false") boolean apply,
            Model model,
            HttpServletResponse response)
            throws IOException {
        model.addAttribute("errors", FormErrors.NONE);
        String text = csv == null ? content(file) : csv;
        if (text == null || text.isBlank()) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.field("file", words.say("desk.import.choose-file")));
            return "desk/organisation/import";
        }
        ImportReport report;
        try {
            report = membership.importOrganisations(apply, text);
        } catch (RuntimeException failure) {
            forms.refused(failure, java.util.Map.of("csv", "file"), model, response);
            return "desk/organisation/import";
        }
        model.addAttribute("view", ImportView.of(report));
        model.addAttribute("csv", apply ? null : text);
        return "desk/organisation/import-report";
    }

    /** The file as text; null where it is none: absent, too large, or not UTF-8. */
    private static @Nullable String content(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.getSize() > BYTES_AT_MOST) {
            return null;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException otherEncoding) {
            return null;
        }
    }
}
