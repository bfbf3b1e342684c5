package se.samling.notification.sender.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.sender.Checking;
import se.samling.platform.security.Caller;

/** Whether mail from here can be told from forged mail. */
@RestController
class SenderController {

    private final Checking checking;
    private final HostAccess access;

    SenderController(Checking checking, HostAccess access) {
        this.checking = checking;
        this.access = access;
    }

    /** Shows whether the domain that mail is sent from is set up with SPF, DKIM and DMARC. As it was within the last minute. */
    @GetMapping("/api/sender")
    SenderView sender(Caller caller) {
        access.demandDesk(caller);
        return SenderView.of(checking.check());
    }
}
