package se.samling.docs.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that files come with. */
class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "rapport.pdf, rapport.pdf",
        "/etc/passwd, passwd",
        "../../x.txt, x.txt",
        "C:\\tmp\\åäö.docx, åäö.docx",
        ".htaccess, htaccess",
        "a<b>:c?.txt, abc.txt",
        "rapport.exe., rapport.exe"
    })
    void aNameIsMadeSafe(String sent, String kept) {
        assertThat(FileName.of(sent).text()).isEqualTo(kept);
    }

    @Test
    void noNameAtAllGetsOne() {
        assertThat(FileName.of(null).text()).isEqualTo("dokument");
        assertThat(FileName.of("\u0000\u202E").text()).isEqualTo("dokument");
    }

    @Test
    void aLongNameIsCutButKeepsItsEnding() {
        assertThat(FileName.of("ö".repeat(400) + ".pdf").text()).hasSize(150).endsWith("ö.pdf");
    }
}
