package se.samling.gateway.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import se.samling.gateway.calls.Breakers;
import se.samling.gateway.calls.Service;

/** Before each test: no peer has an answer, every breaker is closed. */
class FreshPeers implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        Peers.forget();
        var breakers = SpringExtension.getApplicationContext(test).getBean(Breakers.class);
        for (var service : Service.values()) {
            breakers.of(service).reset();
        }
    }
}
