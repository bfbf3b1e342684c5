package se.samling.gateway.pages.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;
import se.samling.gateway.calls.FieldProblem;
import se.samling.gateway.calls.FileTransfers;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceAway;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.docs.SentFile;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.words.Words;

/**
 * Sends on the files that come with a form, fields {@code files.<question>}, before the form itself: its answers say the receipts, so
 * that a form that comes back with something to correct keeps what was sent.
 */
@Component
public class AnswerUploads {

    private static final String FILES = "files.";
    private static final int MOST = 10;

    /** Stands where a file could not be kept; event-service takes it for no file, if it asks for one at all. */
    private static final String NONE = "-";

    private final FileTransfers transfers;
    private final Words words;

    AnswerUploads(FileTransfers transfers, Words words) {
        this.transfers = transfers;
        this.words = words;
    }

    /** The answers with the receipts of their files, {@code fresh} those of this time; {@code reasons} by field why one could not be kept. */
    public record Sent(AnswerFields answers, List<String> fresh, Map<String, String> reasons) {

        public static Sent nothing(AnswerFields answers) {
            return new Sent(answers, List.of(), Map.of());
        }

        /** The same form sent twice brings its files twice, each with a receipt of its own: to the service that is another form. */
        public String key(String ofForm) {
            return fresh.isEmpty()
                    ? ofForm
                    : UUID.nameUUIDFromBytes((ofForm + fresh).getBytes(StandardCharsets.UTF_8))
                            .toString();
        }

        /** The form's errors, a file's own reason in place of the service's. */
        public @Nullable Object explained(@Nullable Object errors) {
            return errors instanceof FormErrors found
                    ? new FormErrors(
                            found.fields().stream().map(this::explained).toList(), found.general())
                    : errors;
        }

        private FieldProblem explained(FieldProblem problem) {
            var reason = reasons.get(problem.field());
            return reason == null ? problem : new FieldProblem(problem.field(), problem.code(), reason);
        }
    }

    public Sent send(AnswerFields typed, HttpServletRequest request) {
        var form = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (form == null) {
            return Sent.nothing(typed);
        }
        var answers = new HashMap<>(typed.typed());
        var fresh = new ArrayList<String>();
        var reasons = new HashMap<String, String>();
        for (var file : files(form)) {
            var question = file.getName().substring(FILES.length());
            var field = AnswerFields.ANSWER + question;
            var refused = keep(file, question, answers);
            if (refused != null) {
                answers.put(field, List.of(NONE));
                answers.remove(AnswerFields.NAME + question);
                reasons.put(field, refused);
            } else {
                fresh.addAll(answers.getOrDefault(field, List.of()));
            }
        }
        return new Sent(new AnswerFields(answers), fresh, reasons);
    }

    private static List<MultipartFile> files(MultipartRequest form) {
        var files = new ArrayList<MultipartFile>();
        form.getFileMap().forEach((name, file) -> {
            if (name.startsWith(FILES) && Forms.isId(name.substring(FILES.length())) && !file.isEmpty()) {
                files.add(file);
            }
        });
        return files.subList(0, Math.min(MOST, files.size()));
    }

    /** Null when it is kept. */
    private @Nullable String keep(MultipartFile file, String question, Map<String, List<String>> answers) {
        try {
            var parts = new LinkedMultiValueMap<String, Object>();
            parts.add("file", file.getResource());
            var sent = transfers.upload(Service.DOCS, "/api/answer-files", parts, SentFile.class);
            answers.put(AnswerFields.ANSWER + question, List.of(sent.receipt()));
            answers.put(AnswerFields.NAME + question, List.of(sent.fileName()));
            return null;
        } catch (ServiceAway away) {
            return words.say("question.file.away");
        } catch (ServiceProblem problem) {
            return problem.errors().isEmpty()
                    ? words.say("question.file.refused")
                    : problem.errors().getFirst().message();
        }
    }
}
