package se.samling.local.part;

import java.util.List;
import java.util.Map;
import se.samling.local.Site;
import se.samling.local.mail.MailCatcher;

/** The four services and the gateway, and what each is told. */
public final class Services {

    private Services() {}

    public static List<Service> all(Site site) {
        return List.of(
                new Service(
                        site,
                        "membership-service",
                        "membership",
                        List.of(Postgres.NAME, Kafka.NAME),
                        Map.of(
                                "SAMLING_KEYCLOAK_URL",
                                site.url(Keycloak.NAME).toString(),
                                "SAMLING_KEYCLOAK_REALM",
                                "samling",
                                "SAMLING_KEYCLOAK_CLIENT_ID",
                                "samling-membership",
                                "SAMLING_KEYCLOAK_CLIENT_SECRET",
                                site.secrets().password("client.samling-membership.secret"))),
                new Service(site, "event-service", "event", List.of(Postgres.NAME, Kafka.NAME), Map.of()),
                new Service(
                        site,
                        "notification-service",
                        "notification",
                        List.of(Postgres.NAME, Kafka.NAME, Mail.NAME),
                        Map.of(
                                "SPRING_MAIL_HOST", "localhost",
                                "SPRING_MAIL_PORT", String.valueOf(site.ports().of("smtp")),
                                "SAMLING_MAIL_FROM", "samling@samling.example",
                                "SAMLING_BOUNCES_HOST", "localhost",
                                "SAMLING_BOUNCES_PORT",
                                        String.valueOf(site.ports().of("imap")),
                                "SAMLING_BOUNCES_PROTOCOL", "imap",
                                "SAMLING_BOUNCES_USER", MailCatcher.BOUNCES,
                                "SAMLING_BOUNCES_PASSWORD", MailCatcher.BOUNCES,
                                "SAMLING_BOUNCES_EVERY", "2s")),
                new Service(
                        site,
                        "docs-service",
                        "docs",
                        List.of(Postgres.NAME, Kafka.NAME, S3.NAME),
                        Map.of(
                                "SAMLING_S3_ENDPOINT", site.url(S3.NAME).toString(),
                                "SAMLING_S3_ACCESS_KEY", S3.accessKey(site),
                                "SAMLING_S3_SECRET_KEY", S3.secretKey(site),
                                "SAMLING_S3_BUCKET", S3.BUCKET,
                                "SAMLING_NOTES_KEY", site.secrets().key("notes.key"))),
                new Service(
                        site,
                        "gateway",
                        "gateway",
                        List.of(Postgres.NAME),
                        Map.of(
                                "SAMLING_MEMBERSHIP_URL", site.url("membership").toString(),
                                "SAMLING_EVENT_URL", site.url("event").toString(),
                                "SAMLING_NOTIFICATION_URL",
                                        site.url("notification").toString(),
                                "SAMLING_DOCS_URL", site.url("docs").toString(),
                                "SAMLING_OIDC_CLIENT_ID", "samling-gateway",
                                "SAMLING_OIDC_CLIENT_SECRET", site.secrets().password("client.samling-gateway.secret"),
                                "SAMLING_INBOX_URL", site.url("inbox").toString())));
    }
}
