package se.samling.event.delivery;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import se.samling.event.delivery.Accounts.BigBlueButtonAccount;

/** Signed calls to a BigBlueButton server: a time limit on each, a breaker per account, and answers read as what they say. */
@Component
class BigBlueButtonCalls {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(8);

    private final RestClient http;
    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(10)
            .minimumNumberOfCalls(4)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(15))
            .permittedNumberOfCallsInHalfOpenState(2)
            .build());

    BigBlueButtonCalls() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT_WITHIN).build());
        requests.setReadTimeout(ANSWER_WITHIN);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /** @throws ProviderAway when it does not answer, or with anything but success */
    void get(BigBlueButtonAccount account, @Nullable String name, String call, Map<String, String> words) {
        var said = said(account, name, call, words);
        if (!said.success()) {
            throw new ProviderAway("BigBlueButton says " + said.messageKey());
        }
    }

    /** Whether somebody is in it. @throws ProviderAway when it does not answer, or with anything but success */
    boolean running(BigBlueButtonAccount account, @Nullable String name, Map<String, String> words) {
        var said = said(account, name, "isMeetingRunning", words);
        if (!said.success()) {
            throw new ProviderAway("BigBlueButton says " + said.messageKey());
        }
        return said.running();
    }

    /** A meeting that is not there has ended. */
    void end(BigBlueButtonAccount account, @Nullable String name, Map<String, String> words) {
        var said = said(account, name, "end", words);
        if (!said.success() && !Set.of("notFound", "meetingForciblyEnded").contains(said.messageKey())) {
            throw new ProviderAway("BigBlueButton says " + said.messageKey());
        }
    }

    /** The address of a call: the checksum is over the call's name, the query as it is sent, and the secret (SHA-256). */
    static URI address(BigBlueButtonAccount account, String call, Map<String, String> words) {
        var query = words.entrySet().stream()
                .map(word -> word.getKey() + "=" + URLEncoder.encode(word.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var server = account.url().toString().replaceFirst("/$", "");
        return URI.create(server + "/" + call + "?" + query + "&checksum=" + sha256(call + query + account.secret()));
    }

    private record Said(boolean success, String messageKey, boolean running) {}

    private Said said(BigBlueButtonAccount account, @Nullable String name, String call, Map<String, String> words) {
        try {
            return breaker(name).executeCallable(() -> {
                var body =
                        http.get().uri(address(account, call, words)).retrieve().body(String.class);
                return read(body == null ? "" : body);
            });
        } catch (CallNotPermittedException open) {
            throw new ProviderAway("BigBlueButton has not answered lately");
        } catch (RestClientException | IOException away) {
            throw new ProviderAway("BigBlueButton does not answer");
        } catch (RuntimeException bug) {
            throw bug;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private CircuitBreaker breaker(@Nullable String account) {
        return breakers.circuitBreaker("bigbluebutton-" + account);
    }

    private static Said read(String xml) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var document = builder.parse(new InputSource(new StringReader(xml)));
            return new Said(
                    "SUCCESS".equals(text(document, "returncode")),
                    text(document, "messageKey"),
                    "true".equals(text(document, "running")));
        } catch (SAXException | ParserConfigurationException unreadable) {
            throw new IOException("no answer of BigBlueButton's", unreadable);
        }
    }

    private static String text(Document document, String element) {
        var found = document.getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
