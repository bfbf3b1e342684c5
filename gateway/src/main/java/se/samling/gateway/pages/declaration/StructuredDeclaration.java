package se.samling.gateway.pages.declaration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samling.gateway.client.declaration.Declaration;
import se.samling.gateway.pages.Layout;
import se.samling.gateway.words.Words;
import tools.jackson.databind.json.JsonMapper;

/** A declaration as search engines read it (schema.org/CreativeWork, JSON-LD 1.1). */
@Component
class StructuredDeclaration {

    private final JsonMapper json;
    private final Words words;
    private final Layout layout;

    StructuredDeclaration(JsonMapper json, Words words, Layout layout) {
        this.json = json;
        this.words = words;
        this.layout = layout;
    }

    String of(Declaration declaration) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "CreativeWork");
        data.put("name", words.in(declaration.title()));
        data.put("url", layout.address("/deklarationer/" + declaration.slug()));
        data.put(
                "publisher",
                Map.of("@type", "Organization", "name", declaration.owner().name()));
        data.put("version", declaration.number());
        if (declaration.hash() != null) {
            data.put(
                    "identifier",
                    Map.of("@type", "PropertyValue", "propertyID", "SHA-256", "value", declaration.hash()));
        }
        if (declaration.publishedAt() != null) {
            data.put("datePublished", declaration.publishedAt().toString());
        }
        // Inside a script element "</" must not stand.
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }
}
