package se.samling.local;

import se.samling.local.keycloak.LocalAccounts;

/** What to open, and as whom. Printed for the person at the keyboard, never written to a log. */
record Addresses(Site site) {

    void print(Progress progress) {
        progress.say("""

                  Samling     %s
                  Inbox page  %s
                  Keycloak    %s

                  Log-ins     coordinator    %-34s %s
                              moderator      %-34s %s
                              member         %-34s %s
                              administrator  %-34s %s
                              Keycloak       %-34s %s
                """.formatted(
                        site.url("gateway"),
                        site.url("inbox"),
                        site.url("keycloak"),
                        LocalAccounts.COORDINATOR,
                        site.secrets().login("coordinator"),
                        LocalAccounts.MODERATOR,
                        site.secrets().login("moderator"),
                        LocalAccounts.MEMBER,
                        site.secrets().login("member"),
                        LocalAccounts.ADMIN,
                        site.secrets().login("admin"),
                        LocalAccounts.KEYCLOAK_ADMIN,
                        site.secrets().login("keycloak")));
    }
}
