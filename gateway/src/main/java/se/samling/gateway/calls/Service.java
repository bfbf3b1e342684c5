package se.samling.gateway.calls;

import java.util.Locale;

/** The services behind the gateway; {@link #key} is the name used in addresses, settings and message keys. */
public enum Service {
    MEMBERSHIP,
    EVENT,
    NOTIFICATION,
    DOCS,
    /** Keycloak: where people log in. */
    LOGIN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
