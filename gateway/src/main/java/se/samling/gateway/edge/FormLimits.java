package se.samling.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How often anonymous forms may be sent: per network address (a whole office shares one, so generously; IPv6 by /64), and
 * per mail address, so that nobody's inbox is filled by somebody else. All replicas count together; while their database is
 * away each counts by itself.
 */
@Component
public class FormLimits {

    /**
     * @param perMinute forms from one network address
     * @param perMailAddress forms naming one mail address, in ten minutes
     * @param questionsPerLink questions to a broadcast by one link, in two minutes
     */
    @ConfigurationProperties("samling.limits")
    public record Settings(
            @DefaultValue("60") int perMinute,
            @DefaultValue("6") int perMailAddress,
            @DefaultValue("5") int questionsPerLink) {}

    private static final Logger log = LoggerFactory.getLogger(FormLimits.class);

    private final ProxyManager<String> shared;
    private final Cache<String, Bucket> own = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();
    private final Settings settings;

    public FormLimits(ProxyManager<String> shared, Settings settings) {
        this.shared = shared;
        this.settings = settings;
    }

    /**
     * Counts one form.
     *
     * @param mailAddress the one the form names, if any
     * @throws TooManyForms if this was one too many
     */
    public void count(HttpServletRequest request, @Nullable String mailAddress) {
        take("ip:" + network(request.getRemoteAddr()), settings.perMinute(), Duration.ofMinutes(1));
        if (mailAddress != null && !mailAddress.isBlank()) {
            take(
                    "mail:" + mailAddress.strip().toLowerCase(Locale.ROOT),
                    settings.perMailAddress(),
                    Duration.ofMinutes(10));
        }
    }

    /**
     * Counts one question of a watch link. By this replica alone and in memory: what the replicas share is written down, and would
     * say which link asked and when.
     */
    public void countQuestion(String token) {
        var limit = settings.questionsPerLink();
        var bucket = own.get(
                "question:" + token,
                missing -> Bucket.builder()
                        .addLimit(bandwidth -> bandwidth.capacity(limit).refillGreedy(limit, Duration.ofMinutes(2)))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyForms(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private void take(String whose, int forms, Duration in) {
        var key = digest(whose);
        var limit = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(forms).refillGreedy(forms, in))
                .build();
        var probe = probe(key, limit);
        if (!probe.isConsumed()) {
            throw new TooManyForms(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private ConsumptionProbe probe(String key, BucketConfiguration limit) {
        try {
            return shared.getProxy(key, () -> limit).tryConsumeAndReturnRemaining(1);
        } catch (BucketExecutionException away) {
            log.warn("forms are counted by this replica alone: {}", away.toString());
            return own.get(
                            key,
                            missing -> Bucket.builder()
                                    .addLimit(limit.getBandwidths()[0])
                                    .build())
                    .tryConsumeAndReturnRemaining(1);
        }
    }

    /** Whoever reads the table learns no address from it. */
    private static String digest(String whose) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String network(String address) {
        try {
            // A literal address: nothing is looked up.
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(six.getAddress(), 0, 8)
                    : address;
        } catch (IllegalArgumentException notLiteral) {
            return address;
        }
    }
}
