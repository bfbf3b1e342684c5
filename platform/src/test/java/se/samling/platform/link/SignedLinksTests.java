package se.samling.platform.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedLinksTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final byte[] KEY = "a key of thirty-two bytes or so!".getBytes();

    private final SignedLinks links = at(NOW, KEY);

    @Test
    void aLinkSaysWhatWasSigned() {
        var token = links.sign("registration", "ö:17", 3, NOW.plusSeconds(60));
        assertThat(links.verify("registration", token)).isEqualTo(new Link("ö:17", 3, NOW.plusSeconds(60)));
        assertThat(token).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aLinkForOnePurposeIsNoneForAnother() {
        var token = links.sign("registration", "17", 0, NOW.plusSeconds(60));
        assertThatThrownBy(() -> links.verify("unsubscribe", token)).isInstanceOf(LinkInvalid.class);
    }

    @Test
    void aLinkEndsAfterItsLastSecond() {
        var token = links.sign("p", "17", 0, NOW.plusSeconds(60));
        assertThat(at(NOW.plusSeconds(60), KEY).verify("p", token).subject()).isEqualTo("17");
        assertThatThrownBy(() -> at(NOW.plusSeconds(61), KEY).verify("p", token))
                .isInstanceOf(LinkExpired.class);
    }

    @Test
    void everyChangedBitIsSeen() {
        var bytes = Base64.getUrlDecoder().decode(links.sign("p", "17", 0, NOW.plusSeconds(60)));
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            var changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            var token = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> links.verify("p", token)).isInstanceOf(LinkInvalid.class);
        }
    }

    @Test
    void whatIsNoTokenAtAllIsInvalidAndNothingWorse() {
        for (var token : new String[] {"", "-", "åäö", "AAAA", "%00", "x".repeat(5000)}) {
            assertThatThrownBy(() -> links.verify("p", token)).isInstanceOf(LinkInvalid.class);
        }
    }

    @Test
    void anotherInstallationsLinkIsInvalid() {
        var foreign = at(NOW, "another key of thirty-two bytes!".getBytes()).sign("p", "17", 0, NOW.plusSeconds(60));
        assertThatThrownBy(() -> links.verify("p", foreign)).isInstanceOf(LinkInvalid.class);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> at(NOW, new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }

    private static SignedLinks at(Instant now, byte[] key) {
        return new SignedLinks(key, Clock.fixed(now, ZoneOffset.UTC));
    }
}
