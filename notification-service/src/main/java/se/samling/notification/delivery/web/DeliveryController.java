package se.samling.notification.delivery.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.address.FailingAddress;
import se.samling.notification.address.FailingAddresses;
import se.samling.notification.delivery.Delivery;
import se.samling.notification.delivery.DeliveryLog;
import se.samling.notification.delivery.DeliveryState;
import se.samling.notification.delivery.Resending;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.security.Caller;

/** What was mailed to whom, and what became of it. */
@RestController
@RequestMapping("/api/deliveries")
class DeliveryController {

    private static final int PAGE = 50;

    private final DeliveryLog log;
    private final Resending resending;
    private final FailingAddresses addresses;
    private final HostAccess access;

    DeliveryController(DeliveryLog log, Resending resending, FailingAddresses addresses, HostAccess access) {
        this.addresses = addresses;
        this.log = log;
        this.resending = resending;
        this.access = access;
    }

    /** What comes of sending all that failed once more: how many mails are on their way. */
    record Resent(int queued) {}

    /**
     * Lists what was mailed to whom and what became of it, newest first, fifty a page. About one event, or about all that the caller
     * organises; with {@code mailing} only that mailing's, with {@code recipient} only what one participant got, also as the person
     * they are.
     */
    @GetMapping
    Page<DeliveryView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID event,
            @RequestParam(required = false) @Nullable UUID mailing,
            @RequestParam(required = false) @Nullable UUID recipient,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor) {
        DeliveryState wanted = state == null || state.isBlank()
                ? null
                : DeliveryState.of(state).orElseThrow(() -> new InvalidField("state", "unknown-state"));
        UUID before = before(cursor);
        Page<Delivery> page = Page.of(
                recipient == null ? rows(caller, event, mailing, wanted, before) : toOne(caller, recipient, before),
                PAGE,
                delivery -> Cursor.of(delivery.id()).encode());
        return new Page<>(views(page.items()), page.next());
    }

    /** Counts the mails about an event, or of one mailing, by what became of them. */
    @GetMapping("/counts")
    DeliveryCounts counts(
            Caller caller, @RequestParam UUID event, @RequestParam(required = false) @Nullable UUID mailing) {
        access.organisedEvent(caller, event);
        return DeliveryCounts.of(log.counts(event, mailing));
    }

    /**
     * Sends all mails about an event that failed or came back once more. Except to addresses where nobody is. Asked twice, it does it
     * once.
     */
    @PostMapping("/resend")
    Resent resendFailed(
            Caller caller, @RequestParam UUID event, @RequestParam(required = false) @Nullable UUID mailing) {
        return new Resent(resending.againWhatFailed(caller, event, mailing));
    }

    /** Sends one mail once more, as a delivery of its own. One that is still queued is answered as it is. */
    @PostMapping("/{id}/resend")
    DeliveryView resend(Caller caller, @PathVariable UUID id) {
        return views(List.of(resending.again(caller, id))).getFirst();
    }

    private List<Delivery> rows(
            Caller caller,
            @Nullable UUID event,
            @Nullable UUID mailing,
            @Nullable DeliveryState state,
            @Nullable UUID before) {
        if (event != null) {
            access.organisedEvent(caller, event);
            return log.ofEvent(event, mailing, state, before, PAGE + 1);
        }
        access.demandDesk(caller);
        return log.ofHosts(caller.admin() ? null : access.hostsOf(caller), state, before, PAGE + 1);
    }

    private List<Delivery> toOne(Caller caller, UUID recipient, @Nullable UUID before) {
        access.demandDesk(caller);
        return log.ofRecipient(recipient, caller.admin() ? null : access.hostsOf(caller), before, PAGE + 1);
    }

    private List<DeliveryView> views(List<Delivery> deliveries) {
        var failing = addresses
                .hardAmong(deliveries.stream()
                        .map(Delivery::recipientAddress)
                        .filter(Objects::nonNull)
                        .toList())
                .stream()
                .collect(Collectors.toMap(FailingAddress::address, FailingAddress::id));
        return deliveries.stream()
                .map(delivery -> DeliveryView.of(
                        delivery,
                        failing.get(Objects.requireNonNullElse(delivery.recipientAddress(), "")
                                .toLowerCase(Locale.ROOT))))
                .toList();
    }

    private static @Nullable UUID before(@Nullable String cursor) {
        Cursor read = Cursor.decode(cursor, 1);
        try {
            return read == null ? null : UUID.fromString(read.keys().getFirst());
        } catch (IllegalArgumentException e) {
            throw new InvalidField("cursor", "unreadable");
        }
    }
}
