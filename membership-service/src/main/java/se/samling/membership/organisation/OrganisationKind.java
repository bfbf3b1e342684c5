package se.samling.membership.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What sort of body an organisation is; the word is the one on the wire and in import files. */
public enum OrganisationKind {
    STATE_AGENCY("state-agency"),
    COUNTY_ADMINISTRATIVE_BOARD("county-administrative-board"),
    MUNICIPALITY("municipality"),
    REGION("region"),
    COURT("court"),
    CIVIL_SOCIETY("civil-society"),
    COMPANY("company"),
    OTHER("other");

    private final String word;

    OrganisationKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<OrganisationKind> of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word.strip()))
                .findFirst();
    }
}
