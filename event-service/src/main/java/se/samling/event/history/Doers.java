package se.samling.event.history;

import org.springframework.stereotype.Component;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.platform.security.CallerResolver;

/** Whoever acts in this thread, by the name they have now. */
@Component
class Doers {

    private final Directory directory;

    Doers(Directory directory) {
        this.directory = directory;
    }

    Doer now() {
        var caller = CallerResolver.current();
        if (caller.anonymous()) {
            return Doer.SYSTEM;
        }
        var id = caller.personId();
        var name = id == null
                ? caller.email()
                : directory.person(id).map(KnownPerson::name).orElse(caller.email());
        return new Doer(id, caller.subject(), name);
    }
}
