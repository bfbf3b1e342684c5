package se.samling.event.registration;

import se.samling.platform.problem.Gone;

/** The membership that the invitation came with has ended: 410. */
public class InvitationRevoked extends Gone {

    public InvitationRevoked() {
        super("invitation-revoked");
    }
}
