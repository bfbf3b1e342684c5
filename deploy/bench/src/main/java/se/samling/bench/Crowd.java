package se.samling.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** People who all register for one event, so many at a time, each with an address of their own. */
record Crowd(HttpClient client, int people, int atOnce) {

    /** How it went; times in milliseconds. */
    record Outcome(double perSecond, double median, double ninetyNinth, int failed) {}

    Outcome register(URI service, String event) throws InterruptedException {
        var nanos = new long[people];
        var next = new AtomicInteger();
        var failed = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < atOnce; i++) {
                threads.submit(() -> {
                    for (int one = next.getAndIncrement(); one < people; one = next.getAndIncrement()) {
                        long asked = System.nanoTime();
                        if (!registered(service, event)) {
                            failed.incrementAndGet();
                        }
                        nanos[one] = System.nanoTime() - asked;
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        return new Outcome(people / seconds, nanos[people / 2] / 1e6, nanos[people * 99 / 100] / 1e6, failed.get());
    }

    private boolean registered(URI service, String event) {
        var request = HttpRequest.newBuilder(service.resolve(event + "/registrations"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                        {"name":"Bo Ek","email":"%s@kulturdata.example","mode":"on-site","language":"sv"}""".formatted(UUID.randomUUID())))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
