package se.samling.notification.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samling.notification.post.PostSettings;
import se.samling.notification.sender.Finding.State;

/** Against a name server that is real, only small. */
class CheckingTests {

    private static final String ALLOWS = "include:_spf.post.example";
    private static final String KEY = "A".repeat(392);

    private NameServer names;

    @BeforeEach
    void aNameServer() throws IOException {
        names = new NameServer();
    }

    @AfterEach
    void gone() {
        names.close();
    }

    @Test
    void aDomainThatSaysWhatItShouldNeedsNothing() {
        names.says("forum.example", "some-verification=1", "v=spf1 mx include:_spf.post.example -all")
                .says("samling._domainkey.forum.example", "v=DKIM1; k=rsa; p=" + KEY)
                .says("_dmarc.forum.example", "v=DMARC1; p=reject");
        var sender = check("samling@forum.example");
        assertThat(sender.doubtful()).isFalse();
        assertThat(sender.spf().state()).isEqualTo(State.GOOD);
        assertThat(sender.dkim().state()).isEqualTo(State.GOOD);
        assertThat(sender.dmarc())
                .isEqualTo(new Finding(State.GOOD, "_dmarc.forum.example", "v=DMARC1; p=reject", null));
    }

    @Test
    void whatIsMissingIsToldAsTheRecordToAdd() {
        var sender = check("samling@forum.example");
        assertThat(sender.doubtful()).isTrue();
        assertThat(sender.spf())
                .isEqualTo(new Finding(State.MISSING, "forum.example", null, "v=spf1 include:_spf.post.example -all"));
        assertThat(sender.dkim())
                .isEqualTo(new Finding(
                        State.MISSING, "samling._domainkey.forum.example", null, "v=DKIM1; k=rsa; p=" + KEY));
        assertThat(sender.dmarc().name()).isEqualTo("_dmarc.forum.example");
        assertThat(sender.dmarc().advice()).startsWith("v=DMARC1; p=quarantine");
    }

    @ParameterizedTest
    @CsvSource({
        "v=spf1 mx -all,                          WRONG, v=spf1 include:_spf.post.example mx -all",
        "v=spf1 include:_spf.post.example +all,   WEAK,  v=spf1 include:_spf.post.example -all",
        "v=spf1 include:_spf.post.example,        WEAK,  v=spf1 include:_spf.post.example -all",
        "V=SPF1 +include:_spf.post.example ~all,  GOOD,",
        "v=spf10 mx -all,                         MISSING, v=spf1 include:_spf.post.example -all"
    })
    void anSpfRecordIsJudgedAndMended(String record, State state, String advice) {
        names.says("forum.example", record);
        var spf = check("samling@forum.example").spf();
        assertThat(spf.state()).isEqualTo(state);
        assertThat(spf.advice()).isEqualTo(advice);
    }

    @Test
    void twoSpfRecordsAreNone() {
        names.says("forum.example", "v=spf1 include:_spf.post.example -all", "v=spf1 mx -all");
        var spf = check("samling@forum.example").spf();
        assertThat(spf.state()).isEqualTo(State.WRONG);
        assertThat(spf.advice()).isEqualTo("v=spf1 include:_spf.post.example -all");
    }

    @Test
    void anotherKeyAndARevokedOneAreWrong() {
        names.says("samling._domainkey.forum.example", "v=DKIM1; p=");
        assertThat(check("samling@forum.example").dkim().state()).isEqualTo(State.WRONG);
        names.says("samling._domainkey.forum.example", "v=DKIM1; p=AAAA");
        assertThat(check("samling@forum.example").dkim().state()).isEqualTo(State.WRONG);
    }

    @Test
    void aSubdomainAnswersToThePolicyAboveIt() {
        names.says("_dmarc.forum.example", "v=DMARC1; p=reject; sp=none");
        var dmarc = check("samling@post.forum.example").dmarc();
        assertThat(dmarc)
                .isEqualTo(new Finding(
                        State.WEAK,
                        "_dmarc.forum.example",
                        "v=DMARC1; p=reject; sp=none",
                        "v=DMARC1; p=reject; sp=quarantine"));
    }

    @Test
    void silenceIsNoVerdict() throws IOException {
        var silent = new NameServer();
        String address = silent.address();
        silent.close();
        var sender = check("samling@forum.example", address);
        assertThat(sender.spf().state()).isEqualTo(State.UNKNOWN);
        assertThat(sender.dmarc().state()).isEqualTo(State.UNKNOWN);
        assertThat(sender.doubtful()).isFalse();
    }

    private Sender check(String from) {
        return check(from, names.address());
    }

    private static Sender check(String from, String resolver) {
        var settings = new SenderSettings(ALLOWS, "samling", KEY, resolver, Duration.ofSeconds(1));
        var post = new PostSettings(from, Duration.ofSeconds(1));
        return new Checking(new Dns(settings), settings, post, Clock.systemUTC()).check();
    }
}
