package se.samling.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * How often anonymous forms may be sent: per network address (a whole office shares one, so generously; IPv6 by /64), and
 * per mail address, so that nobody's inbox is filled by somebody else.
 */
@Component
public class FormLimits {

    /**
     * @param perMinute forms from one network address
     * @param perMailAddress forms naming one mail address, in ten minutes
     */
    @ConfigurationProperties("samling.limits")
    public record Settings(
            @DefaultValue("60") int perMinute,
            @DefaultValue("6") int perMailAddress) {}

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();
    private final Settings settings;

    public FormLimits(Settings settings) {
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

    private void take(String key, int forms, Duration in) {
        var bucket = buckets.get(
                key,
                missing -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(forms).refillGreedy(forms, in))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyForms(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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
