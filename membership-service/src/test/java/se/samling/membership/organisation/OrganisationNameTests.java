package se.samling.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTests {

    @ParameterizedTest
    @CsvSource({
        "ESKILSTUNA TINGSRÄTT, Eskilstuna tingsrätt",
        "ÅNGERMANLANDS TINGSRÄTT, Ångermanlands tingsrätt",
        "FÖRVALTNINGSRÄTTEN I JÖNKÖPING, Förvaltningsrätten i Jönköping",
        "HYRES OCH ARRENDENÄMNDEN I UMEÅ, Hyres och arrendenämnden i Umeå",
        "KAMMARRÄTTEN I STOCKHOLM OCH MIGRATIONSÖVERDOMSTOLEN, Kammarrätten i Stockholm och migrationsöverdomstolen",
        "HOVRÄTTEN FÖR NEDRE NORRLAND, Hovrätten för Nedre Norrland",
        "HOVRÄTTEN FÖR VÄSTRA SVERIGE, Hovrätten för Västra Sverige",
        "HOVRÄTTEN ÖVER SKÅNE OCH BLEKINGE, Hovrätten över Skåne och Blekinge",
        "ÅKLAGARKAMMAREN I VÄSTRA GÖTALAND, Åklagarkammaren i Västra Götaland",
        "NÄMNDEN FÖR STATLIGT STÖD, Nämnden för statligt stöd",
    })
    void aNameInCapitalsIsShownReadable(String given, String shown) {
        var name = new OrganisationName(given);

        assertThat(name.shown()).isEqualTo(shown);
        assertThat(name.asGiven()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"Myndigheten för yrkeshögskolan", "SIDA", "SOS Alarm i Sverige", "Umeå universitet"})
    void otherNamesStayAsTheyAre(String given) {
        assertThat(new OrganisationName(given).shown()).isEqualTo(given);
    }

    @Test
    void twoSpellingsOfOneNameMatch() {
        assertThat(new OrganisationName(" MORA   TINGSRÄTT ").match())
                .isEqualTo(new OrganisationName("Mora tingsrätt").match())
                .isNotEqualTo(new OrganisationName("Móra tingsrätt").match());
    }
}
