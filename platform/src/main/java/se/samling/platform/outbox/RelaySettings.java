package se.samling.platform.outbox;

import java.time.Duration;

/**
 * Where the outbox is, and how long a leader may be silent before another takes its place; the lease is longer than the
 * longest wait for Kafka.
 *
 * @param transactionalId the Kafka producer's, one per outbox: a new leader fences the old one by it
 */
record RelaySettings(String url, String user, String password, Duration lease, String transactionalId) {}
