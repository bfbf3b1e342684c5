package se.samling.gateway.pages.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A whole form as a JSON merge patch (RFC 7396): what was left empty is taken away. */
@Component
public class MergePatch {

    private final JsonMapper json;

    MergePatch(JsonMapper json) {
        this.json = json;
    }

    /** @param without fields that cannot be changed */
    @SuppressWarnings("unchecked")
    public Map<String, Object> of(Object draft, String... without) {
        Map<String, Object> patch = json.convertValue(draft, Map.class);
        List.of(without).forEach(patch::remove);
        return patch;
    }
}
