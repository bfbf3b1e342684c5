package se.samling.local;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the parts side by side as far as they allow, keeps them alive, and ends them in reverse order. */
final class EngineRoom {

    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("samling.patience", 300));
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int LINES_OF_A_FAILED_PART = 30;
    private static final int REVIVALS = 3;
    private static final Duration A_LIFE = Duration.ofMinutes(1);

    private final Home home;
    private final List<Part> parts;
    private final Progress progress;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, PartProcess> running = new ConcurrentHashMap<>();
    private final Map<String, Integer> revivals = new ConcurrentHashMap<>();
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    /** Parts in an order in which each comes after those it needs. */
    EngineRoom(Home home, List<Part> parts, Progress progress) {
        this.home = home;
        this.parts = parts;
        this.progress = progress;
    }

    /** Returns when all are ready; the first that fails ends the whole attempt. */
    void start() {
        var ready = new ConcurrentHashMap<String, CompletableFuture<Void>>();
        for (var part : parts) {
            var needed = part.needs().stream()
                    .map(ready::get)
                    .filter(java.util.Objects::nonNull)
                    .toArray(CompletableFuture[]::new);
            ready.put(part.name(), CompletableFuture.allOf(needed).thenRunAsync(() -> bring(part), workers));
        }
        try {
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw troubles.isEmpty() ? new Trouble("Starting failed: " + e.getCause(), e) : troubles.getFirst();
        }
    }

    /** Waits until a part cannot be kept alive, which is told, or until {@link #end} was called. */
    void watch() throws InterruptedException {
        over.await();
        if (!troubles.isEmpty()) {
            throw troubles.getFirst();
        }
    }

    /** Ends every part after those that need it; a second call waits for nothing and does nothing. */
    void end() {
        synchronized (running) {
            if (!ending.compareAndSet(false, true)) {
                return;
            }
        }
        var gone = new ConcurrentHashMap<String, CompletableFuture<Void>>();
        for (var part : parts.reversed()) {
            var users = parts.stream()
                    .filter(other -> other.needs().contains(part.name()))
                    .map(other -> gone.get(other.name()))
                    .toArray(CompletableFuture[]::new);
            gone.put(part.name(), CompletableFuture.allOf(users).thenRunAsync(() -> end(part), workers));
        }
        CompletableFuture.allOf(gone.values().toArray(CompletableFuture[]::new)).join();
        over.countDown();
    }

    private void bring(Part part) {
        if (ending.get() || !troubles.isEmpty()) {
            return;
        }
        var watch = Stopwatch.start();
        try {
            PartProcess.turnLog(home, part.name());
            launch(part);
            part.settle();
            progress.ready(part.name(), watch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (!ending.get()) {
                throw failed(part, String.valueOf(e instanceof Trouble ? e.getMessage() : e));
            }
        }
    }

    private void launch(Part part) throws IOException, InterruptedException {
        var process = process(part, part.launch());
        var watch = Stopwatch.start();
        while (!isReady(part)) {
            if (process.endsWithin(GLANCE)) {
                throw new Trouble("it ended while starting");
            }
            if (watch.elapsed().compareTo(PATIENCE) > 0) {
                throw new Trouble("it was not ready after " + PATIENCE.toSeconds() + " s");
            }
            if (ending.get() || !troubles.isEmpty()) {
                throw new Trouble("the start was broken off");
            }
        }
        process.ended().thenRunAsync(() -> revive(part, process), workers);
    }

    /** Once the end has begun no process is started any more: nobody would end it. */
    private PartProcess process(Part part, Launch launch) throws IOException {
        synchronized (running) {
            if (ending.get()) {
                throw new Trouble("the start was broken off");
            }
            var process = PartProcess.start(home, part.name(), launch);
            running.put(part.name(), process);
            return process;
        }
    }

    /** A part that dies by itself is started again, as any orchestrator would, unless it dies young again and again. */
    private void revive(Part part, PartProcess dead) {
        if (ending.get() || running.get(part.name()) != dead) {
            return;
        }
        try {
            if (dead.age().compareTo(A_LIFE) > 0) {
                revivals.remove(part.name());
            }
            if (revivals.merge(part.name(), 1, Integer::sum) > REVIVALS) {
                throw new Trouble("it ended " + (REVIVALS + 1) + " times in a short while");
            }
            progress.say(part.name() + " ended by itself and is started again");
            var watch = Stopwatch.start();
            launch(part);
            progress.ready(part.name(), watch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | Trouble e) {
            if (!ending.get()) {
                failed(part, String.valueOf(e.getMessage()));
                over.countDown();
            }
        }
    }

    private static boolean isReady(Part part) throws InterruptedException {
        try {
            return part.ready();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            return false;
        }
    }

    private void end(Part part) {
        var process = running.get(part.name());
        if (process == null) {
            return;
        }
        try {
            process.end(part.endSignal());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            progress.say(part.name() + ": " + e.getMessage());
        }
    }

    private Trouble failed(Part part, String why) {
        var lines = new ArrayList<>(
                List.of(part.name() + " failed: " + why, "The last lines of " + home.log(part.name()) + ":"));
        PartProcess.lastLines(home.log(part.name()), LINES_OF_A_FAILED_PART).forEach(line -> lines.add("    " + line));
        var trouble = new Trouble(String.join("\n", lines));
        troubles.add(trouble);
        return trouble;
    }
}
