package se.samling.docs.collection.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samling.docs.collection.Collections;
import se.samling.docs.directory.KnownNetworks;
import se.samling.docs.document.Markdown;
import se.samling.docs.reading.Readers;
import se.samling.docs.reading.ReadingRule;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** The documentation of an event, and of all events of a network. */
@RestController
class CollectionController {

    private final Collections collections;
    private final KnownNetworks networks;
    private final ReadingRule rule;
    private final Markdown markdown;

    CollectionController(Collections collections, KnownNetworks networks, ReadingRule rule, Markdown markdown) {
        this.collections = collections;
        this.networks = networks;
        this.rule = rule;
        this.markdown = markdown;
    }

    /** Lists an event's documents, newest first, and says whom they are for. To those whom its reading rule names, who may be everybody. */
    @GetMapping("/api/events/{id}/documents")
    CollectionView ofEvent(@PathVariable UUID id, Caller caller) {
        rule.exists(id);
        rule.mayRead(caller, id);
        return collections
                .ofEvent(id)
                .map(collection -> CollectionView.of(collection, rule.readers(id), markdown))
                .orElseThrow(() -> new NotFound("event", id));
    }

    /** Lists a network's events that have documents, newest first. For its members and its hosts' coordinators. */
    @GetMapping("/api/networks/{slug}/documents")
    List<CollectionView> ofNetwork(@PathVariable String slug, Caller caller) {
        var network = networks.bySlug(slug).orElseThrow(() -> new NotFound("network", slug));
        rule.mayBrowse(caller, network);
        return collections.ofNetwork(network.networkId(), caller).stream()
                .map(collection -> CollectionView.of(collection, Readers.MEMBERS, markdown))
                .toList();
    }
}
