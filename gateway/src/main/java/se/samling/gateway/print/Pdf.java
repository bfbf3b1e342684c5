package se.samling.gateway.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.samling.gateway.words.Dates;
import se.samling.gateway.words.Words;

/**
 * A template of {@code print/} as tagged PDF (PDF/UA, ISO 14289-1) with its language, its title and its fonts inside. The templates
 * are well-formed XML; headings, lists and tables become the structure that a screen reader follows. Nothing is fetched.
 */
@Component
public class Pdf {

    private static final String FAMILY = "Hanken Grotesk";

    private final ITemplateEngine templates;
    private final Words words;
    private final Dates dates;

    Pdf(ITemplateEngine templates, Words words, Dates dates) {
        this.templates = templates;
        this.words = words;
        this.dates = dates;
    }

    /** Sends it as a file to save. */
    public void send(String template, Map<String, ?> model, String fileName, HttpServletResponse to)
            throws IOException {
        var file = make(template, model);
        to.setContentType(MediaType.APPLICATION_PDF_VALUE);
        to.setContentLength(file.length);
        to.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        to.getOutputStream().write(file);
    }

    byte[] make(String template, Map<String, ?> model) {
        var context = new Context(LocaleContextHolder.getLocale());
        model.forEach(context::setVariable);
        context.setVariable("words", words);
        context.setVariable("dates", dates);
        var page = templates.process("print/" + template, context);
        var file = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .withHtmlContent(page, null)
                    .usePdfUaAccessibility(true)
                    .useFont(font(document, 400), FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(font(document, 600), FAMILY, 600, FontStyle.NORMAL, true)
                    .withProducer("Samling")
                    .toStream(file)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Without ligatures: the joined "ff" of "träffar" would be read aloud, and copied, as another letter. */
    private static PDFontSupplier font(PDDocument document, int weight) throws IOException {
        var file = Objects.requireNonNull(
                Pdf.class.getResourceAsStream("/static/assets/hanken-grotesk-" + weight + ".ttf"));
        var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        font.setEnableGsub(false);
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }
}
