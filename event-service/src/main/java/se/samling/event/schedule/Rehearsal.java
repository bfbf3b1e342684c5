package se.samling.event.schedule;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something in the open transaction and takes it back, to see what it would come to. What it locked stays locked. */
@Component
public class Rehearsal {

    private final TransactionTemplate nested;

    Rehearsal(PlatformTransactionManager transactions) {
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public <T> T of(Supplier<T> act) {
        return Objects.requireNonNull(nested.execute(status -> {
            status.setRollbackOnly();
            return act.get();
        }));
    }
}
