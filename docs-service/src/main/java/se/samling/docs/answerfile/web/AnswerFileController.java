package se.samling.docs.answerfile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samling.docs.answerfile.AnswerFile;
import se.samling.docs.answerfile.AnswerFiles;
import se.samling.docs.answerfile.Receiving;
import se.samling.docs.file.web.FileDownload;
import se.samling.docs.file.web.ReceivedFile;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * {@code /api/answer-files}: sent by anybody who fills in a form, read by the coordinators of the hosts whose question it answers, each
 * time written down, and with its receipt by whoever sent it. To all others there is no such file.
 */
@RestController
@RequestMapping("/api/answer-files")
class AnswerFileController {

    private final Receiving receiving;
    private final AnswerFiles files;
    private final ReadingRule rule;
    private final FileDownload download;
    private final Clock clock;
    private final DataSize most;

    AnswerFileController(
            Receiving receiving,
            AnswerFiles files,
            ReadingRule rule,
            FileDownload download,
            Clock clock,
            @Value("${samling.docs.answer-file-most:20MB}") DataSize most) {
        this.receiving = receiving;
        this.files = files;
        this.rule = rule;
        this.download = download;
        this.clock = clock;
        this.most = most;
    }

    /** {@code receipt} is what the answer says; it is good for a day. */
    record ReceivedView(String receipt, String fileName, String mediaType, long bytes) {}

    /** The form, for the API's description only. */
    record AnswerForm(MultipartFile file) {}

    /**
     * Sends a file for an answer, ahead of the form: documents and pictures, 20 MB at most. The type is judged by the content; where no
     * form follows the file is gone after a while.
     */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = AnswerForm.class))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReceivedView send(@Parameter(hidden = true) MultipartHttpServletRequest form) {
        try (var received = ReceivedFile.from(form, most.toMegabytes())) {
            received.demandAtMost(most);
            var taken = receiving.receive(received.content(), received.name());
            var file = taken.file().file();
            return new ReceivedView(taken.receipt(), file.name(), file.mediaType(), file.bytes());
        }
    }

    /** Reads an answer's file, for the coordinators of the hosts that asked for it. That it was read is written down. */
    @GetMapping("/{id}/content")
    ResponseEntity<Resource> content(
            @PathVariable UUID id, Caller caller, @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        var file = find(id);
        if (files.events(id).stream().noneMatch(event -> rule.organises(caller, event))) {
            throw new NotFound("answer-file", id);
        }
        files.read(id, caller.personId(), clock.instant());
        return download.of(file.file(), headers);
    }

    /** Reads a file that was sent for an answer, for whoever holds its receipt. */
    @GetMapping("/received/{receipt}")
    ResponseEntity<Resource> received(
            @PathVariable String receipt, @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
        return download.of(find(receiving.sent(receipt)).file(), headers);
    }

    private AnswerFile find(UUID id) {
        return files.find(id).orElseThrow(() -> new NotFound("answer-file", id));
    }
}
