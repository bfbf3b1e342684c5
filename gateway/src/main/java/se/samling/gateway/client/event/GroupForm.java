package se.samling.gateway.client.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group in a registration: {@code people} counts everybody; {@code partly} takes what room there is; named people get mails of their own. */
public record GroupForm(
        @Nullable Integer people,
        boolean partly,
        boolean attends,
        List<HandOver> named,
        @Nullable Payer payer) {}
