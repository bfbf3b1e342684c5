package se.samling.local;

import se.samling.local.keycloak.LocalAccounts;

/** What to open, and as whom. Printed for the person at the keyboard, never written to a log. */
record Addresses(Site site) {

    void print(Progress progress) {
        progress.say("""

                  Samling     %s
                  Inbox page  %s
                  Keycloak    %s

                  Log-ins     coordinator    %s   %s
                              administrator  %s   %s
                              Keycloak       %s   %s
                """.formatted(
                        site.url("gateway"),
                        site.url("inbox"),
                        site.url("keycloak"),
                        LocalAccounts.COORDINATOR,
                        site.secrets().login("coordinator"),
                        LocalAccounts.ADMIN,
                        site.secrets().login("admin"),
                        LocalAccounts.KEYCLOAK_ADMIN,
                        site.secrets().login("keycloak")));
    }
}
