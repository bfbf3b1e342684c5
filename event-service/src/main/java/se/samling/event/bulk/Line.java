package se.samling.event.bulk;

import java.util.UUID;

/** One registration of an act, which is still to be done. */
record Line(int position, UUID registrationId) {}
