package se.samling.notification.address;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.samling.platform.problem.NotFound;

/** An organiser knows that an address works again. An old bounce that is read afterwards does not mark it anew. */
@Service
@Transactional
public class Clearing {

    private final FailingAddresses failing;
    private final ReaderAddresses addresses;

    public Clearing(FailingAddresses failing, ReaderAddresses addresses) {
        this.failing = failing;
        this.addresses = addresses;
    }

    /** {@code hosts}: who the organiser acts for, null for all. @throws NotFound also for an address of nobody they wrote to */
    public FailingAddress clear(UUID id, @Nullable List<UUID> hosts) {
        FailingAddress marked = failing.find(id)
                .filter(_ -> addresses.concerns(id, hosts))
                .orElseThrow(() -> new NotFound("address", id));
        failing.clear(id);
        return marked;
    }
}
