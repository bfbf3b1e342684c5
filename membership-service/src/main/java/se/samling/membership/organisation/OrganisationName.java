package se.samling.membership.organisation;

import java.util.Locale;
import java.util.Set;

/**
 * A name as given and as shown. Names all in capitals are shown with a capital first and places kept large: "ESKILSTUNA TINGSRÄTT"
 * becomes "Eskilstuna tingsrätt", "HYRES OCH ARRENDENÄMNDEN I UMEÅ" "Hyres och arrendenämnden i Umeå", "HOVRÄTTEN FÖR NEDRE
 * NORRLAND" "Hovrätten för Nedre Norrland". A place is what follows "i", "på" or "över", and a part of the country with its name.
 */
public record OrganisationName(String asGiven) {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final Set<String> BEFORE_A_PLACE = Set.of("i", "på", "över");
    private static final Set<String> PARTS_OF_THE_COUNTRY =
            Set.of("norra", "södra", "västra", "östra", "mellersta", "nedre", "övre");

    public OrganisationName {
        asGiven = asGiven.strip().replaceAll("\\s+", " ");
    }

    public String shown() {
        if (!asGiven.equals(asGiven.toUpperCase(SWEDISH)) || !asGiven.contains(" ")) {
            return asGiven;
        }
        var words = asGiven.toLowerCase(SWEDISH).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (i == 0 || isPlace(words, i)) {
                words[i] = capital(words[i]);
            }
        }
        return String.join(" ", words);
    }

    private static boolean isPlace(String[] words, int i) {
        var before = words[i - 1].toLowerCase(SWEDISH);
        boolean partBefore = i > 1 && PARTS_OF_THE_COUNTRY.contains(before);
        boolean part = i + 1 < words.length && PARTS_OF_THE_COUNTRY.contains(words[i]);
        boolean secondOfTwo = i > 2 && before.equals("och") && words[i - 3].equals("över");
        return BEFORE_A_PLACE.contains(before) || partBefore || part || secondOfTwo;
    }

    /** The form under which two spellings are one name. */
    public String match() {
        return asGiven.toLowerCase(SWEDISH);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(SWEDISH) + word.substring(1);
    }
}
