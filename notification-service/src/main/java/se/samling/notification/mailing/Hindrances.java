package se.samling.notification.mailing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samling.notification.address.FailingAddress;
import se.samling.notification.address.FailingAddresses;
import se.samling.notification.letter.Purpose;
import se.samling.notification.people.Reader;
import se.samling.notification.unsubscription.Unsubscriptions;

/** Why a mailing will not go to some of those it is for: said beforehand, decided when it goes. */
@Component
public class Hindrances {

    private final FailingAddresses failing;
    private final Unsubscriptions unsubscriptions;

    Hindrances(FailingAddresses failing, Unsubscriptions unsubscriptions) {
        this.failing = failing;
        this.unsubscriptions = unsubscriptions;
    }

    /** By address in small letters: address-fails or unsubscribed. */
    public Map<String, String> of(Purpose purpose, List<Reader> readers) {
        var addresses = readers.stream()
                .map(reader -> reader.address().toLowerCase(Locale.ROOT))
                .toList();
        var hindrances = new HashMap<String, String>();
        failing.hardAmong(addresses).stream()
                .map(FailingAddress::address)
                .forEach(address -> hindrances.put(address, "address-fails"));
        if (purpose.voluntary()) {
            unsubscriptions.among(addresses).forEach(address -> hindrances.put(address, "unsubscribed"));
        }
        return hindrances;
    }
}
