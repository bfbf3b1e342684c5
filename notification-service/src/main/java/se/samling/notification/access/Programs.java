package se.samling.notification.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.security.KeyScopes;
import se.samling.platform.security.KeyScopes.Scope;

/** What a program with a host's API key may ask, scope by scope; the names are membership-service's too. */
@Configuration(proxyBeanMethods = false)
class Programs {

    @Bean
    KeyScopes keyScopes() {
        return KeyScopes.of(
                Scope.of("deliveries:read", "GET /api/deliveries", "GET /api/mail-figures", "GET /api/reminders"));
    }
}
