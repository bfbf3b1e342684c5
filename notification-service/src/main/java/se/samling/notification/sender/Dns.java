package se.samling.notification.sender;

import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Name;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;

/** Looks up text records. Answers are kept as long as their owner says, so that asking often costs nothing. */
@Component
class Dns {

    private final LookupSession session;
    private final Duration patience;

    Dns(SenderSettings settings) {
        patience = settings.patience();
        try {
            Resolver resolver = resolver(settings.resolver());
            resolver.setTimeout(patience);
            session = LookupSession.builder()
                    .resolver(resolver)
                    .cache(new Cache(DClass.IN))
                    .build();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("samling.sender.resolver is no address: " + settings.resolver(), e);
        }
    }

    /** What is known of a name. */
    sealed interface Answer {

        /** The texts, none where the name has none; a long one is put together. */
        record Texts(List<String> texts) implements Answer {}

        /** Nobody answered, or not sensibly. */
        record Silence() implements Answer {}
    }

    CompletableFuture<Answer> texts(String name) {
        try {
            return session.lookupAsync(Name.fromString(name + "."), Type.TXT)
                    .toCompletableFuture()
                    .thenApply(Dns::answer)
                    .exceptionally(Dns::failed)
                    .completeOnTimeout(new Answer.Silence(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TextParseException e) {
            return CompletableFuture.completedFuture(new Answer.Silence());
        }
    }

    private static Answer answer(LookupResult result) {
        return new Answer.Texts(result.getRecords().stream()
                .filter(TXTRecord.class::isInstance)
                .map(one -> String.join("", ((TXTRecord) one).getStrings()))
                .toList());
    }

    private static Answer failed(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof NoSuchDomainException || cause instanceof NoSuchRRSetException
                ? new Answer.Texts(List.of())
                : new Answer.Silence();
    }

    private static Resolver resolver(String address) throws UnknownHostException {
        if (address.isBlank()) {
            return new ExtendedResolver();
        }
        int colon = address.lastIndexOf(':');
        return new SimpleResolver(
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }
}
