package se.samling.event.offer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Access;
import se.samling.event.offer.OfferTerms;
import se.samling.event.offer.Terms;
import se.samling.event.schedule.Events;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;
import se.samling.platform.security.Caller;

/** {@code way}: place (given at once) or offer; {@code hours} to answer an offer. */
@RestController
@RequestMapping("/api/events/{id}/offer-terms")
class OfferTermsController {

    private final Events events;
    private final OfferTerms terms;
    private final Access access;

    OfferTermsController(Events events, OfferTerms terms, Access access) {
        this.events = events;
        this.terms = terms;
        this.access = access;
    }

    record TermsView(String way, int hours) {}

    record TermsRequest(@Nullable String way, @Nullable Integer hours) {}

    /** Shows how free places reach an event's waiting list: given at once or offered. */
    @GetMapping
    TermsView terms(@PathVariable UUID id, Caller caller) {
        demandMine(id, caller);
        return view(terms.of(id));
    }

    /**
     * Sets how free places reach an event's waiting list: given at once or offered. {@code way} is place or offer; {@code hours}, 1 to
     * 168, is the time to answer an offer.
     */
    @PutMapping
    TermsView keep(@PathVariable UUID id, @RequestBody TermsRequest request, Caller caller) {
        demandMine(id, caller);
        var wrong = new ArrayList<FieldError>();
        if (request.way() == null || !List.of("place", "offer").contains(request.way())) {
            wrong.add(FieldError.of("way", "required"));
        }
        var hours = request.hours();
        if (hours == null || hours < 1 || hours > Terms.LONGEST) {
            wrong.add(FieldError.of("hours", "hours-to", Terms.LONGEST));
        }
        if (hours == null || !wrong.isEmpty()) {
            throw new InvalidField(wrong);
        }
        terms.keep(id, new Terms("offer".equals(request.way()), hours));
        return view(terms.of(id));
    }

    private static TermsView view(Terms terms) {
        return new TermsView(terms.offers() ? "offer" : "place", terms.hours());
    }

    private void demandMine(UUID id, Caller caller) {
        var event = events.find(id).orElseThrow(() -> new NotFound("event", id));
        access.demand(caller, event.hostIds());
    }
}
