package se.samling.event.bulk;

import java.util.UUID;

/** A registration as it stands when an act is considered; {@code seats} and {@code wanted} count people. */
record Candidate(UUID id, String name, String state, String mode, int seats, int wanted, boolean waits, boolean came) {

    int people() {
        return seats + wanted;
    }
}
