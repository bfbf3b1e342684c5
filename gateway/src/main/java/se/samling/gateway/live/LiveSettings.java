package se.samling.gateway.live;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param connections open at one time in this replica
 * @param connectionsPerLink open at one time by one link
 * @param heartbeat how often a quiet connection is written to: a reader who is gone is noticed then
 * @param longest how long one connection lasts
 * @param refresh how often what is watched is read anew even if Kafka says nothing
 * @param streamOrigins where pictures may come from beside the addresses of the stream itself: a content network
 */
@ConfigurationProperties("samling.live")
public record LiveSettings(
        @DefaultValue("5000") int connections,
        @DefaultValue("6") int connectionsPerLink,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("30m") Duration longest,
        @DefaultValue("20s") Duration refresh,
        @DefaultValue List<URI> streamOrigins) {}
