package se.samling.notification.sender;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import se.samling.notification.post.PostSettings;
import se.samling.notification.sender.Dns.Answer;

/** Asks DNS about a domain that mail comes from. */
@Service
public class Checking {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Dns dns;
    private final SenderSettings settings;
    private final PostSettings post;
    private final Clock clock;
    private final Map<String, Checked> checked = new ConcurrentHashMap<>();

    Checking(Dns dns, SenderSettings settings, PostSettings post, Clock clock) {
        this.clock = clock;
        this.dns = dns;
        this.settings = settings;
        this.post = post;
    }

    /** Of the address that all mail comes from where a host has none of its own. */
    public Sender check() {
        return check(post.from());
    }

    /** As it was within the last minute: a name server that does not answer makes one page wait, not every page. */
    public Sender check(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        checked.values().removeIf(known -> !known.at().plus(FRESH).isAfter(now));
        Checked known = checked.get(domain);
        if (known == null) {
            known = new Checked(ask(address, domain), now);
            checked.put(domain, known);
        }
        var found = known.sender();
        return new Sender(address, domain, found.spf(), found.dkim(), found.dmarc());
    }

    private record Checked(Sender sender, Instant at) {}

    /** All questions at once: it takes as long as the slowest answer, at most as long as the settings have patience. */
    private Sender ask(String address, String domain) {
        String selected = Dkim.name(domain, settings.selector());
        var spf = dns.texts(domain);
        var dkim = dns.texts(selected);
        var dmarc = new LinkedHashMap<String, CompletableFuture<Answer>>();
        Dmarc.names(domain).forEach(name -> dmarc.put(name, dns.texts(name)));
        return new Sender(
                address,
                domain,
                switch (spf.join()) {
                    case Answer.Texts(var texts) -> Spf.judge(domain, texts, settings.allows());
                    case Answer.Silence() -> Finding.unknown(domain);
                },
                switch (dkim.join()) {
                    case Answer.Texts(var texts) -> Dkim.judge(selected, texts, settings.key());
                    case Answer.Silence() -> Finding.unknown(selected);
                },
                dmarc(domain, dmarc));
    }

    private static Finding dmarc(String domain, LinkedHashMap<String, CompletableFuture<Answer>> asked) {
        for (var one : asked.sequencedEntrySet()) {
            boolean above = !one.getKey().equals("_dmarc." + domain);
            switch (one.getValue().join()) {
                case Answer.Texts(List<String> texts)
                when Dmarc.there(texts) -> {
                    return Dmarc.judge(one.getKey(), above, texts);
                }
                case Answer.Texts(List<String> none) -> {}
                case Answer.Silence() -> {
                    return Finding.unknown(one.getKey());
                }
            }
        }
        return Dmarc.missing(domain);
    }
}
