package se.samling.event.contributor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import se.samling.event.contributor.Contributor;
import se.samling.event.contributor.Contributors;
import se.samling.event.contributor.Pictures;
import se.samling.event.contributor.Picturing;
import se.samling.event.directory.Access;
import se.samling.event.language.Text;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/**
 * {@code /api/contributors/{id}/picture}: kept by a host's organisers, seen by everybody while the contributor has said yes both to be
 * named and to be shown. A cache asks each time whether it may still show it.
 */
@RestController
@RequestMapping("/api/contributors/{id}/picture")
class PictureController {

    private final Contributors contributors;
    private final Pictures pictures;
    private final Picturing picturing;
    private final Access access;
    private final DataSize most;

    PictureController(
            Contributors contributors,
            Pictures pictures,
            Picturing picturing,
            Access access,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        this.contributors = contributors;
        this.pictures = pictures;
        this.picturing = picturing;
        this.access = access;
        this.most = most;
    }

    /** The form, for the API's description only. */
    record PictureForm(
            MultipartFile file,
            String alternative,
            @Nullable String alternativeEn,
            @Nullable LocalDate consentedOn,
            @Nullable String consentedBy) {}

    /** Shows a contributor's picture. Everybody may see it while it may be shown, the host's organisers always. */
    @GetMapping("/{version}")
    ResponseEntity<byte[]> image(@PathVariable UUID id, @PathVariable int version, Caller caller) {
        var shown = contributors.find(id).filter(one -> one.shown() || mine(one, caller));
        var image = shown.flatMap(one -> pictures.image(id, version)).orElseThrow(() -> new NotFound("picture", id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(id + "-" + version)
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_JPEG)
                .body(image);
    }

    /**
     * Keeps a contributor's picture: JPEG, PNG or WebP, 10 MB at most. It is known by its content, cut to a square and written anew.
     */
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = PictureForm.class))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Contributor show(@PathVariable UUID id, Caller caller, @Parameter(hidden = true) MultipartHttpServletRequest form) {
        var one = own(id, caller);
        var image = image(form);
        var words = new Text(said(form, "alternative"), blankToNull(said(form, "alternativeEn")));
        var draft = new Picturing.Draft(words, day(said(form, "consentedOn")), said(form, "consentedBy"));
        return picturing.show(one.id(), image, draft);
    }

    /** Writes what is said of a picture anew. The file that is there stays. */
    @PutMapping
    Contributor describe(@PathVariable UUID id, @RequestBody Picturing.Draft draft, Caller caller) {
        return picturing.describe(own(id, caller).id(), draft);
    }

    /** Takes a contributor's picture away. It is gone at once. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, Caller caller) {
        picturing.remove(own(id, caller).id());
    }

    /** Reads the body now, not before: who may not send has not been listened to. */
    private byte[] image(MultipartHttpServletRequest form) {
        try {
            var part = form.getFile("file");
            if (part == null || part.isEmpty()) {
                throw new InvalidField("file", "required");
            }
            return part.getBytes();
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw new InvalidField("file", "picture-bytes", most.toMegabytes());
        } catch (MultipartException broken) {
            throw new InvalidField("file", "picture-broken");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    private static String said(MultipartHttpServletRequest form, String field) {
        var value = form.getParameter(field);
        return value == null ? "" : value.strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new InvalidField("consentedOn", "not-a-day");
        }
    }

    private boolean mine(Contributor one, Caller caller) {
        return access.organises(caller, List.of(one.hostId()));
    }

    private Contributor own(UUID id, Caller caller) {
        return contributors
                .find(id)
                .filter(one -> mine(one, caller))
                .orElseThrow(() -> new NotFound("contributor", id));
    }
}
