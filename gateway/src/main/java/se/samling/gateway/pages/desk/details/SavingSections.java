package se.samling.gateway.pages.desk.details;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.PlacesToGive;
import se.samling.gateway.pages.desk.Agreeing;
import se.samling.gateway.pages.form.MergePatch;
import tools.jackson.databind.json.JsonMapper;

/**
 * Saves one section of an event, so that two who write in it at once never overwrite each other: the form brings the mark of the
 * section as it was shown. Others may have saved other sections meanwhile; the service's version decides every single write.
 */
@Component
class SavingSections {

    private static final int TRIES = 5;

    private final EventClient events;
    private final MergePatch patches;
    private final Agreeing agreeing;
    private final JsonMapper json;

    SavingSections(EventClient events, MergePatch patches, Agreeing agreeing, JsonMapper json) {
        this.events = events;
        this.patches = patches;
        this.agreeing = agreeing;
        this.json = json;
    }

    /** How a save went; {@code event} is as it stands now. */
    sealed interface Outcome {
        EventDetail event();

        record Saved(EventDetail event) implements Outcome {}

        /** Somebody else wrote in the same section meanwhile; nothing was saved. */
        record Contested(EventDetail event, List<EditorSection.Difference> differences) implements Outcome {}

        /** People who wait would get places by it, and the host has not agreed to just that; nothing was saved. */
        record Asks(EventDetail event, PlacesToGive places) implements Outcome {}
    }

    /** @param mark the section's, as it was shown; {@code agreed} to how many a place may go; what the service refuses is thrown on */
    Outcome save(String slug, EditorSection section, String mark, DetailsForm typed, int agreed) {
        ServiceProblem stale = null;
        for (int tries = 0; tries < TRIES; tries++) {
            var event = events.event(slug);
            var standing = fields(DetailsForm.of(event));
            if (section.mark(fields(typed)).equals(section.mark(standing))) {
                return new Outcome.Saved(event);
            }
            if (!section.mark(standing).equals(mark)) {
                return new Outcome.Contested(event, section.differences(fields(typed), standing));
            }
            try {
                return new Outcome.Saved(
                        events.change(event.id(), "\"" + event.version() + "\"", agreed, patch(section, typed, event)));
            } catch (ServiceProblem problem) {
                var asked = agreeing.asked(problem);
                if (asked != null) {
                    return new Outcome.Asks(event, asked);
                }
                if (!problem.is("version-conflict")) {
                    throw problem;
                }
                stale = problem;
            }
        }
        throw java.util.Objects.requireNonNull(stale);
    }

    String mark(EditorSection section, EventDetail event) {
        return section.mark(fields(DetailsForm.of(event)));
    }

    /** The event's form with one section as it was typed. */
    DetailsForm over(EventDetail event, EditorSection section, DetailsForm typed) {
        var standing = fields(DetailsForm.of(event));
        section.over(standing, fields(typed));
        return json.convertValue(standing, DetailsForm.class);
    }

    /** Only the section's fields: a merge patch leaves the others alone. */
    private Map<String, Object> patch(EditorSection section, DetailsForm typed, EventDetail event) {
        var patch = patches.of(typed.toApi());
        patch.keySet().retainAll(section.api());
        if (section == EditorSection.AUDIENCE && patch.get("audience") instanceof Map<?, ?> rule) {
            var words = new HashMap<Object, @Nullable Object>(rule);
            words.remove("organisationIds");
            patch.put("audience", words);
        }
        if (section == EditorSection.WHEN && event.deadline().equals(event.startsAt())) {
            // No deadline of its own: it follows the start.
            patch.put("deadline", null);
        }
        return patch;
    }

    @SuppressWarnings("unchecked")
    private Map<String, @Nullable Object> fields(DetailsForm form) {
        return new HashMap<>(json.convertValue(form, Map.class));
    }
}
