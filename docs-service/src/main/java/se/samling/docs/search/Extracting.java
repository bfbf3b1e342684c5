package se.samling.docs.search;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.tika.exception.TikaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import se.samling.docs.document.Document;
import se.samling.docs.document.DocumentFact.DocumentAdded;
import se.samling.docs.document.Documents;
import se.samling.docs.file.ObjectStore;
import se.samling.docs.file.StoreAway;

/** Reads the waiting files, one at a time and off the request's thread: nudged after a commit, else by the clock. */
@Component
class Extracting {

    private static final Logger log = LoggerFactory.getLogger(Extracting.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Extraction extraction;
    private final Documents documents;
    private final ObjectStore store;
    private final WordsInFiles words;
    private final Index index;
    private final TransactionOperations transaction;
    private final AtomicBoolean reading = new AtomicBoolean();

    Extracting(
            Extraction extraction,
            Documents documents,
            ObjectStore store,
            WordsInFiles words,
            Index index,
            TransactionOperations transaction) {
        this.extraction = extraction;
        this.documents = documents;
        this.store = store;
        this.words = words;
        this.index = index;
        this.transaction = transaction;
    }

    @TransactionalEventListener
    void nudge(DocumentAdded added) {
        Thread.ofVirtual().name("extraction").start(this::readAll);
    }

    @Scheduled(fixedDelayString = "${samling.docs.extraction-every:5s}")
    void readAll() {
        if (!reading.compareAndSet(false, true)) {
            return;
        }
        try {
            for (var next = extraction.claim(); next.isPresent(); next = extraction.claim()) {
                documents.find(next.get()).ifPresent(this::read);
            }
        } finally {
            reading.set(false);
        }
    }

    private void read(Document document) {
        try {
            wordsOf(document).ifPresent(found -> transaction.executeWithoutResult(status -> keep(document, found)));
        } catch (StoreAway away) {
            extraction.later(document.id(), Duration.ofSeconds(30));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Document document, String found) {
        if (documents.hold(document.id())) {
            index.put(document, found);
            extraction.done(document.id());
        }
    }

    /** Empty where the file gave none this time; it is tried again until its attempts are used up. */
    private Optional<String> wordsOf(Document document) throws InterruptedException {
        var task = new FutureTask<>(() -> wordsIn(document));
        var thread =
                Thread.ofPlatform().daemon().name("words-of-" + document.id()).start(task);
        try {
            return Optional.of(task.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StoreAway away) {
                throw away;
            }
            log.info("No words found in document {}: {}", document.id(), String.valueOf(failed.getCause()));
        } catch (TimeoutException tooLong) {
            thread.interrupt();
            log.info("Document {} took too long to read", document.id());
        }
        return Optional.empty();
    }

    private String wordsIn(Document document) throws IOException, TikaException {
        try (var file = store.open(Objects.requireNonNull(document.objectKey()), null)) {
            return words.in(file, document.mediaType());
        }
    }
}
