package se.samling.docs.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.samling.docs.document.Document;
import se.samling.docs.document.DocumentFact.DocumentAdded;
import se.samling.docs.document.Documents;
import se.samling.docs.document.Kind;
import se.samling.docs.document.Markdown;

/** Keeps what the search sees: title and text at once, a file's words when the extraction has them. */
@Component
class Index {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final Markdown markdown;
    private final Clock clock;

    Index(JdbcClient jdbc, Documents documents, Markdown markdown, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.markdown = markdown;
        this.clock = clock;
    }

    /** In the transaction that adds the document: it is found by its title from the first moment. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void take(DocumentAdded added) {
        documents.find(added.documentId()).ifPresent(document -> {
            String text = document.markdown();
            put(document, text == null ? "" : markdown.toWords(text));
            if (document.kind() == Kind.FILE && WordsInFiles.expectedIn(document.mediaType())) {
                ask(document.id());
            }
        });
    }

    void put(Document document, String words) {
        var text = SearchableText.of(document.title(), words);
        jdbc.sql("""
                insert into searchable (document_id, title, words, folded, lexemes)
                values (:id, :title, :words, :folded, %s)
                on conflict (document_id) do update
                set title = excluded.title, words = excluded.words, folded = excluded.folded, lexemes = excluded.lexemes
                """.formatted(SearchableText.LEXEMES))
                .param("id", document.id())
                .params(text.parameters("en".equals(document.language()) ? "english" : "swedish"))
                .update();
    }

    private void ask(UUID documentId) {
        jdbc.sql("insert into extraction (document_id, due) values (:id, :now)")
                .param("id", documentId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
