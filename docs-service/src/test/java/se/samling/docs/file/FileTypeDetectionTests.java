package se.samling.docs.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is, by its first bytes; its name alone makes nothing welcome. */
class FileTypeDetectionTests {

    private final FileTypeDetection detection = new FileTypeDetection();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452, bild.exe.png, image/png",
        "FFD8FFE000104A46494600, bild.jpg, image/jpeg",
        "474946383961, bild, image/gif",
        "524946460000000057454250565038, bild.webp, image/webp",
        "49443303000000000000, ljud.mp3, audio/mpeg",
        "00000018667479706D703432, film.mp4, video/mp4",
        "255044462D312E37, rapport.pdf, application/pdf",
        "4D5A90000300000004000000FFFF0000, rapport.pdf,",
        "7F454C460201010000000000, bild.png,",
        "CAFEBABE00000041, text.txt,",
        "504B0304140000000000, arkiv.zip,",
        "00010203FFFE, okänt.txt,",
        "89504E470D0A1A0A0000000D49484452, bild.svg,"
    })
    void theFirstBytesDecide(String bytes, String name, @Nullable String type) throws IOException {
        assertThat(type(HexFormat.of().parseHex(bytes), name)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, text/plain",
        "a.csv, text/csv",
        "a.md, text/markdown",
        "a, text/plain",
        "a.ps1,",
        "a.sh,",
        "a.svg,"
    })
    void aNameNarrowsPlainTextAndCanHaveItRefused(String name, @Nullable String type) throws IOException {
        assertThat(type("Hej på dig; du".getBytes(StandardCharsets.UTF_8), name))
                .isEqualTo(type);
    }

    private @Nullable String type(byte[] content, String name) throws IOException {
        Path file = Files.write(folder.resolve("content"), content);
        return detection.welcomeTypeOf(file, FileName.of(name)).orElse(null);
    }
}
