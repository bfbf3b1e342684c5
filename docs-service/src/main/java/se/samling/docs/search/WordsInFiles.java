package se.samling.docs.search;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.springframework.stereotype.Component;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Takes the words out of a file with Tika: bounded, and never going into files inside the file. */
@Component
class WordsInFiles {

    private final AutoDetectParser parser = new AutoDetectParser();

    /** Pictures and recordings hold none that we could read. */
    static boolean expectedIn(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.startsWith("application/");
    }

    /** @throws TikaException where the file is broken, protected or not what it seems */
    String in(InputStream file, String mediaType) throws IOException, TikaException {
        var words = new WriteOutContentHandler(SearchableText.MOST_LETTERS);
        var metadata = new Metadata();
        metadata.set(HttpHeaders.CONTENT_TYPE, mediaType);
        try (var content = TikaInputStream.get(file)) {
            parser.parse(content, new BodyContentHandler(words), metadata, context());
        } catch (SAXException ended) {
            if (!WriteLimitReachedException.isWriteLimitReached(ended)) {
                throw new TikaException("Unreadable", ended);
            }
        }
        return words.toString();
    }

    private static ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new EmbeddedDocumentExtractor() {
            @Override
            public boolean shouldParseEmbedded(Metadata metadata) {
                return false;
            }

            @Override
            public void parseEmbedded(InputStream file, ContentHandler words, Metadata metadata, boolean html) {
                // never asked to: see above
            }
        });
        return context;
    }
}
