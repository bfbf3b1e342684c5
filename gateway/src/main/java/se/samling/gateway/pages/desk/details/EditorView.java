package se.samling.gateway.pages.desk.details;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.editor.Readiness;
import se.samling.gateway.client.event.EventDetail;
import se.samling.gateway.client.event.PlacesToGive;
import se.samling.gateway.pages.form.Option;

/** The editor of one event; {@code marks} by section, {@code missing} null while the service cannot say. */
public record EditorView(
        EventDetail event,
        Map<String, String> marks,
        List<Option> modes,
        List<Option> audiences,
        List<Option> rooms,
        @Nullable Readiness missing) {

    /** Time and place of an event that others know of change by moving it. */
    public boolean isKnown() {
        return !"draft".equals(event.state());
    }

    public boolean isStreamed() {
        return !"on-site".equals(event.mode());
    }

    public boolean isMet() {
        return !"digital".equals(event.mode());
    }

    /** How one section stands after it was sent; {@code asked} when the host is to agree to places first. */
    public record State(
            String section,
            String mark,
            @Nullable String saved,
            List<EditorSection.Difference> differences,
            @Nullable String by,
            @Nullable PlacesToGive asked) {}
}
