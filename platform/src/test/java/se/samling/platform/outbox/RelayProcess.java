package se.samling.platform.outbox;

import java.time.Duration;
import java.util.Map;

/** The relay alone, as a process: arguments are database address, lease in seconds and Kafka's address. */
public final class RelayProcess {

    private RelayProcess() {}

    public static void main(String[] words) throws InterruptedException {
        var settings = new RelaySettings(
                words[0], "postgres", "postgres", Duration.ofSeconds(Long.parseLong(words[1])), "things-outbox");
        var kafka = Map.<String, Object>of(
                "bootstrap.servers", words[2],
                "acks", "all",
                "enable.idempotence", true,
                "delivery.timeout.ms", 25_000,
                "request.timeout.ms", 10_000,
                "max.block.ms", 10_000,
                "linger.ms", 5);
        new OutboxRelay(settings, kafka, () -> true).start();
        Thread.currentThread().join();
    }

    static ChildProcess start(String name, ThingOutbox outbox, Duration lease, KafkaProcess kafka) {
        return ChildProcess.start(
                "relay-" + name,
                128,
                Map.of(),
                RelayProcess.class.getName(),
                outbox.url(),
                String.valueOf(lease.toSeconds()),
                kafka.servers());
    }
}
