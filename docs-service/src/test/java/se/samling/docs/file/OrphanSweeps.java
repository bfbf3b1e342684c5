package se.samling.docs.file;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** The sweep, run now and with an age of the test's own. */
public final class OrphanSweeps {

    private OrphanSweeps() {}

    /** @param spared objects younger than this stay; below zero, none */
    public static void sweep(ApplicationContext service, Duration spared) {
        new OrphanSweep(
                        service.getBean(ObjectStore.class),
                        List.copyOf(service.getBeansOfType(Pointers.class).values()),
                        service.getBean(Clock.class),
                        spared)
                .sweep();
    }
}
