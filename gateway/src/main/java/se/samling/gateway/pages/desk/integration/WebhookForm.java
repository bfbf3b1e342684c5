package se.samling.gateway.pages.desk.integration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samling.gateway.client.notification.Webhook;
import se.samling.gateway.pages.form.Forms;

/** A webhook as it is typed; {@code active} is there when its box is ticked. */
public record WebhookForm(
        @Nullable String url,
        @Nullable List<String> types,
        @Nullable String active,
        @Nullable Integer version) {

    static final WebhookForm EMPTY = new WebhookForm(null, null, "true", null);

    static WebhookForm of(Webhook webhook) {
        return new WebhookForm(
                webhook.url(), webhook.types(), "active".equals(webhook.state()) ? "true" : null, webhook.version());
    }

    Webhook.Draft toApi() {
        return new Webhook.Draft(Forms.blankToNull(url), types == null ? List.of() : types, active != null);
    }
}
