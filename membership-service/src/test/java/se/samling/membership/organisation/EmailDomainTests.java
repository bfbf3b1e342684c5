package se.samling.membership.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailDomainTests {

    @ParameterizedTest
    @CsvSource({
        "kulturdata.example, kulturdata.example",
        "' KulturData.Example ', kulturdata.example",
        "post.arkiv.example, post.arkiv.example",
        "räksmörgås.example, xn--rksmrgs-5wao1o.example",
    })
    void aDomainIsKeptInSmallAsciiLetters(String text, String kept) {
        assertThat(EmailDomain.of(text)).contains(new EmailDomain(kept));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "@kulturdata.example",
                "kultur data.example",
                "-kulturdata.example",
                "kulturdata-.example",
                "kulturdata..example",
                ".example",
                "kulturdata.example.",
                "kulturdata.1",
                "https://kulturdata.example",
                "a123456789012345678901234567890123456789012345678901234567890123.example",
            })
    void whatIsNoDomainIsRefused(String text) {
        assertThat(EmailDomain.of(text)).isEmpty();
    }
}
