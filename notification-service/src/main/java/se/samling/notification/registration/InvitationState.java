package se.samling.notification.registration;

import java.util.Locale;

/** How far an invitation has come. */
public enum InvitationState {
    SAVED,
    INVITED,
    DECLINED;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
