package se.samling.membership.progress;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.membership.linked.KnownCourses;
import se.samling.membership.linked.KnownEvent;
import se.samling.membership.linked.KnownEvents;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;

/** Reads the links of an activity: those to Samling's own events and courses lead to something that is there and out. */
@Component
class Linking {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_TITLE = 200;

    private final KnownEvents events;
    private final KnownCourses courses;
    private final Clock clock;

    Linking(KnownEvents events, KnownCourses courses, Clock clock) {
        this.events = events;
        this.courses = courses;
        this.clock = clock;
    }

    /** @throws InvalidField naming every link that leads nowhere, {@code links[0]} and so on */
    List<ActivityLink> links(@Nullable List<ActivityDraft.Link> drafts) {
        var links = new ArrayList<ActivityLink>();
        var errors = new ArrayList<FieldError>();
        for (var draft : drafts == null ? List.<ActivityDraft.Link>of() : drafts) {
            var field = "links[" + links.size() + "]";
            var address = draft.address() == null ? "" : draft.address().strip();
            var title = draft.title() == null ? "" : draft.title().strip();
            var error = title.length() > LONGEST_TITLE
                    ? FieldError.of(field, "too-long", LONGEST_TITLE)
                    : wrong(field, draft.kind(), address);
            if (error != null) {
                errors.add(error);
            }
            links.add(link(draft, address, title.isEmpty() ? address : title));
        }
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
        return links;
    }

    private @Nullable FieldError wrong(String field, @Nullable String kind, String address) {
        if (address.isEmpty() || address.length() > LONGEST_ADDRESS) {
            return FieldError.of(field, "bad-link");
        }
        return switch (kind == null ? "" : kind) {
            case "event" -> events.bySlug(address).isEmpty() ? FieldError.of(field, "unknown-event", address) : null;
            case "course" ->
                courses.isOut(address, clock.instant()) ? null : FieldError.of(field, "unknown-course", address);
            case "page" ->
                address.startsWith("https://") || address.startsWith("http://")
                        ? null
                        : FieldError.of(field, "bad-link");
            default -> FieldError.of(field, "bad-link");
        };
    }

    /** An event is shown under its own title, whatever it is called later. */
    private ActivityLink link(ActivityDraft.Link draft, String address, String title) {
        var kind = String.valueOf(draft.kind());
        if (!kind.equals("event")) {
            return new ActivityLink(kind, null, address, title, draft.closed());
        }
        @Nullable UUID event = events.bySlug(address).map(KnownEvent::eventId).orElse(null);
        return new ActivityLink(kind, event, address, null, draft.closed());
    }
}
