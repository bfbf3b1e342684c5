package se.samling.notification.webhook;

import org.springframework.stereotype.Component;
import se.samling.platform.link.SignedLinks;

/** The secret that a webhook's receiver checks our calls with: made from ours whenever it is needed, kept nowhere. */
@Component
public class WebhookSecrets {

    private final SignedLinks links;

    WebhookSecrets(SignedLinks links) {
        this.links = links;
    }

    byte[] of(Webhook webhook) {
        return links.sharedSecret("webhook", webhook.id() + "." + webhook.generation());
    }

    /** For whoever sets up the receiver: {@code whsec_…}. */
    public String written(Webhook webhook) {
        return Signature.written(of(webhook));
    }
}
