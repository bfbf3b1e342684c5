package se.samling.event.delivery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** All providers by name. */
@Component
public class Deliveries {

    private final Map<Provider, LiveDelivery> all = new EnumMap<>(Provider.class);

    Deliveries(List<LiveDelivery> deliveries) {
        deliveries.forEach(delivery -> all.put(delivery.provider(), delivery));
    }

    public LiveDelivery of(Provider provider) {
        return Objects.requireNonNull(all.get(provider));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(Accounts.class)
    static class Configured {}
}
