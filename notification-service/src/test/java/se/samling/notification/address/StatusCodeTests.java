package se.samling.notification.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCodeTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.1.1",
                "550 5.1.1 <nobody@kultur.example>: Recipient address rejected",
                "550-5.1.10 RESOLVER.ADR.RecipientNotFound",
                "5.2.1",
                "5.4.4",
                "550 No such user here",
                "553 sorry"
            })
    void theseSayThatNobodyIsThere(String said) {
        assertThat(StatusCode.in(said)).get().matches(StatusCode::nobodyThere);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.2.2",
                "552 5.3.4 Message too big",
                "550 5.7.1 Looks like spam",
                "4.2.1",
                "451 4.7.0 Greylisted"
            })
    void theseSayNothingAboutTheNextMail(String said) {
        assertThat(StatusCode.in(said)).get().matches(code -> !code.nobodyThere());
    }

    @Test
    void anAddressOnTheNetOrAnotherReplyIsNoCode() {
        assertThat(StatusCode.in("421 connection from 5.1.1.7 refused")).isEmpty();
        assertThat(StatusCode.in("554 Transaction failed")).isEmpty();
    }
}
