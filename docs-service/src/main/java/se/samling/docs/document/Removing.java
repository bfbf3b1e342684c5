package se.samling.docs.document;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes a document away: its row at once and for good, its bytes as soon as the object store is there to take them. */
@Service
public class Removing {

    private static final Logger log = LoggerFactory.getLogger(Removing.class);

    private final Catalogue catalogue;
    private final ObjectStore store;

    Removing(Catalogue catalogue, ObjectStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    public void remove(Document document) {
        String key = document.objectKey();
        if (catalogue.strike(document) && key != null) {
            try {
                store.delete(key);
            } catch (StoreAway away) {
                log.info("The sweep will take {} away: {}", key, away.reason());
            }
        }
    }
}
