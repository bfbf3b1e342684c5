package se.samling.gateway.pages.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.IText;

/**
 * Fills {@code <span data-label-of="title">} with "Titel: " from the label of that field further down, or from the legend
 * ({@code data-labels="title"}) of several. From the first such place on, the page is held back until it is whole; a page without
 * one passes untouched.
 */
public class FieldLabels extends AbstractTemplateHandler {

    private final List<Runnable> held = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private boolean holding;
    private @Nullable String field;
    private final StringBuilder label = new StringBuilder();
    private int depth;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        var place = tag.getAttributeValue("data-label-of");
        holding |= place != null;
        if (field != null) {
            depth++;
        } else if (holding) {
            field = labelled(tag);
        }
        pass(() -> super.handleOpenElement(tag));
        if (place != null) {
            pass(() -> say(place));
        }
    }

    @Override
    public void handleText(IText text) {
        if (field != null && depth == 0) {
            label.append(text.getText());
        }
        pass(() -> super.handleText(text));
    }

    @Override
    public void handleStandaloneElement(IStandaloneElementTag tag) {
        pass(() -> super.handleStandaloneElement(tag));
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (field != null && depth-- == 0) {
            // A legend comes before the label of its first choice, which has the same name.
            labels.putIfAbsent(field, label.toString().strip());
            label.setLength(0);
            field = null;
            depth = 0;
        }
        pass(() -> super.handleCloseElement(tag));
    }

    @Override
    public void handleTemplateEnd(ITemplateEnd end) {
        held.forEach(Runnable::run);
        held.clear();
        super.handleTemplateEnd(end);
    }

    private static @Nullable String labelled(IOpenElementTag tag) {
        var legend = tag.getAttributeValue("data-labels");
        return legend != null ? legend : tag.getAttributeValue("for");
    }

    private void say(String place) {
        var found = labels.getOrDefault(place, "");
        if (!found.isEmpty()) {
            super.handleText(getContext().getModelFactory().createText(found + (found.endsWith("?") ? " " : ": ")));
        }
    }

    private void pass(Runnable event) {
        if (holding) {
            held.add(event);
        } else {
            event.run();
        }
    }
}
