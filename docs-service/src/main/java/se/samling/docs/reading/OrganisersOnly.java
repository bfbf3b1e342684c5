package se.samling.docs.reading;

import se.samling.platform.problem.Forbidden;

/** The event belongs to no network and its documentation is not opened: there is nothing to join, and not a word of what is there. */
public class OrganisersOnly extends Forbidden {

    OrganisersOnly() {
        super("organisers-only");
    }
}
