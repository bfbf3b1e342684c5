package se.samling.notification.address.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.address.Clearing;
import se.samling.notification.address.ReaderAddresses;
import se.samling.platform.page.Cursor;
import se.samling.platform.page.Page;
import se.samling.platform.security.Caller;

/** Addresses that mail comes back from and addresses that want no invitations, among those the caller's hosts write to. */
@RestController
@RequestMapping("/api/addresses")
class AddressController {

    private static final int PAGE = 50;

    private final ReaderAddresses addresses;
    private final Clearing clearing;
    private final HostAccess access;

    AddressController(ReaderAddresses addresses, Clearing clearing, HostAccess access) {
        this.addresses = addresses;
        this.clearing = clearing;
        this.access = access;
    }

    /**
     * Lists the addresses that mail comes back from, or that want no invitations, fifty a page. Among those the caller's hosts write
     * to.
     */
    @GetMapping
    Page<AddressView> list(Caller caller, @RequestParam(required = false) @Nullable String cursor) {
        access.demandDesk(caller);
        Cursor after = Cursor.decode(cursor, 1);
        var rows =
                addresses.of(hosts(caller), after == null ? null : after.keys().getFirst(), PAGE + 1);
        var page = Page.of(rows, PAGE, last -> Cursor.of(last.address()).encode());
        return new Page<>(page.items().stream().map(AddressView::of).toList(), page.next());
    }

    /** Says that an address works again: mail goes there as before. */
    @PostMapping("/{id}/recovery")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void recover(Caller caller, @PathVariable UUID id) {
        access.demandDesk(caller);
        clearing.clear(id, hosts(caller));
    }

    private @Nullable List<UUID> hosts(Caller caller) {
        return caller.admin() ? null : access.hostsOf(caller);
    }
}
