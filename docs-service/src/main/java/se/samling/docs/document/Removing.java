package se.samling.docs.document;

import org.springframework.stereotype.Service;
import se.samling.docs.file.ObjectStore;

/** Takes a document away: its row at once and for good, its bytes as soon as the object store is there to take them. */
@Service
public class Removing {

    private final Catalogue catalogue;
    private final ObjectStore store;

    Removing(Catalogue catalogue, ObjectStore store) {
        this.catalogue = catalogue;
        this.store = store;
    }

    public void remove(Document document) {
        String key = document.objectKey();
        if (catalogue.strike(document) && key != null) {
            store.letGo(key);
        }
    }
}
