package se.samling.platform.patch;

import java.util.Map;
import se.samling.platform.problem.InvalidField;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch (RFC 7386): members of the patch replace, null removes, objects merge, lists are replaced whole. */
public class MergePatch {

    private final JsonMapper json;

    public MergePatch(JsonMapper json) {
        this.json = json;
    }

    /** {@code current} with the patch on it. @throws InvalidField naming the first member that does not fit the record */
    @SuppressWarnings("unchecked")
    public <T> T apply(T current, Map<String, Object> patch) {
        ObjectNode tree = json.valueToTree(current);
        merge(tree, json.valueToTree(patch));
        try {
            return (T) json.treeToValue(tree, current.getClass());
        } catch (JacksonException e) {
            var path = e.getPath().isEmpty()
                    ? ""
                    : String.valueOf(e.getPath().getFirst().getPropertyName());
            throw new InvalidField(path, "unreadable");
        }
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var member : patch.properties()) {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value instanceof ObjectNode changes && target.get(member.getKey()) instanceof ObjectNode inner) {
                merge(inner, changes);
            } else {
                target.set(member.getKey(), value);
            }
        }
    }
}
