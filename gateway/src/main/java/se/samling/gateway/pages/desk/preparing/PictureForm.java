package se.samling.gateway.pages.desk.preparing;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;
import se.samling.gateway.client.preparing.Contributor;
import se.samling.gateway.client.preparing.PictureDraft;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Typed;

/** A picture as it is described; the file itself stands beside it. */
public record PictureForm(
        @Nullable String alternative,
        @Nullable String alternativeEn,
        @Nullable String shownOn,
        @Nullable String shownBy) {

    static final PictureForm EMPTY = new PictureForm(null, null, null, null);

    static PictureForm of(Contributor one) {
        var picture = one.picture();
        if (picture == null) {
            return EMPTY;
        }
        var consent = picture.consent();
        return new PictureForm(
                picture.alternative().sv(),
                picture.alternative().en(),
                consent == null ? null : consent.on().toString(),
                consent == null ? null : consent.by());
    }

    PictureDraft toApi() {
        return new PictureDraft(Typed.text(alternative, alternativeEn), Typed.day(shownOn), Forms.blankToNull(shownBy));
    }

    MultiValueMap<String, Object> with(MultipartFile file) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", file.getResource());
        said("alternative", alternative, parts);
        said("alternativeEn", alternativeEn, parts);
        said("consentedOn", shownOn, parts);
        said("consentedBy", shownBy, parts);
        return parts;
    }

    private static void said(String field, @Nullable String value, MultiValueMap<String, Object> parts) {
        var words = Forms.blankToNull(value);
        if (words != null) {
            parts.add(field, words);
        }
    }
}
