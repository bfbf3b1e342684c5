package se.samling.gateway.pages.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list for a spreadsheet: CSV (RFC 4180) the way Swedish ones open it, with a byte order mark and semicolons. What people typed does
 * not become a formula there; local times are written to the minute.
 */
public final class CsvFile implements Closeable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** What spreadsheets take for a time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final CSVPrinter csv;

    private CsvFile(Writer to) throws IOException {
        to.append(BYTE_ORDER_MARK);
        csv = new CSVPrinter(to, CSVFormat.RFC4180.builder().setDelimiter(';').get());
    }

    /** @param name the file's, with its ending */
    public static CsvFile open(String name, HttpServletResponse to) throws IOException {
        to.setContentType("text/csv");
        to.setCharacterEncoding(StandardCharsets.UTF_8.name());
        to.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        return new CsvFile(to.getWriter());
    }

    public void row(@Nullable Object... cells) throws IOException {
        row(Arrays.asList(cells));
    }

    public void row(List<? extends @Nullable Object> cells) throws IOException {
        csv.printRecord(cells.stream().map(CsvFile::written).toList());
    }

    private static @Nullable Object written(@Nullable Object cell) {
        return switch (cell) {
            case String text -> harmless(text);
            case LocalDateTime at -> TIME.format(at);
            case null, default -> cell;
        };
    }

    /** The same for a cell of another kind of sheet. */
    public static String harmless(String typed) {
        return typed.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + typed : typed;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
