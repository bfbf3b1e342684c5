package se.samling.membership.organisation;

import java.util.Locale;
import java.util.Set;

/**
 * A name as given and as shown. Names all in capitals are shown with a capital first and the last word of a place kept large:
 * "ESKILSTUNA TINGSRÄTT" becomes "Eskilstuna tingsrätt", "HYRES OCH ARRENDENÄMNDEN I UMEÅ" "Hyres och arrendenämnden i Umeå".
 */
public record OrganisationName(String asGiven) {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final Set<String> BEFORE_A_PLACE = Set.of("i", "på", "för");
    private static final Set<String> NEVER_A_PLACE =
            Set.of("och", "för", "i", "på", "län", "nämnd", "rätt", "norra", "södra", "västra", "östra");

    public OrganisationName {
        asGiven = asGiven.strip().replaceAll("\\s+", " ");
    }

    public String shown() {
        if (!asGiven.equals(asGiven.toUpperCase(SWEDISH)) || !asGiven.contains(" ")) {
            return asGiven;
        }
        var words = asGiven.toLowerCase(SWEDISH).split(" ");
        var shown = new StringBuilder();
        boolean place = false;
        for (int i = 0; i < words.length; i++) {
            boolean large = i == 0 || (place && !NEVER_A_PLACE.contains(words[i]));
            shown.append(i == 0 ? "" : " ").append(large ? capital(words[i]) : words[i]);
            place = BEFORE_A_PLACE.contains(words[i]);
        }
        return shown.toString();
    }

    /** The form under which two spellings are one name. */
    public String match() {
        return asGiven.toLowerCase(SWEDISH);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(SWEDISH) + word.substring(1);
    }
}
