package se.samling.membership.enrolment.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.membership.enrolment.Insider;
import se.samling.membership.enrolment.Insiders;
import se.samling.membership.network.Networks;
import se.samling.membership.network.Text;
import se.samling.membership.organisation.Organisation;
import se.samling.platform.security.Caller;

/** The organisations in cohorts that the person behind the token acts for. */
@RestController
class MyEnrolmentsController {

    private final Insiders insiders;
    private final EnrolmentViews views;
    private final Networks networks;

    MyEnrolmentsController(Insiders insiders, EnrolmentViews views, Networks networks) {
        this.insiders = insiders;
        this.views = views;
        this.networks = networks;
    }

    /** @param contact whether the person is the organisation's contact, not a participant only */
    record Mine(UUID enrolmentId, String networkSlug, Text networkName, String organisation, boolean contact) {}

    /** Lists the organisations in cohorts for which the caller is contact or participant. */
    @GetMapping("/api/people/me/enrolments")
    List<Mine> mine(Caller caller) {
        return caller.personId() == null
                ? List.of()
                : insiders.of(caller.personId()).stream().map(this::view).toList();
    }

    private Mine view(Insider insider) {
        var enrolment = insider.enrolment();
        var network = networks.find(enrolment.networkId()).orElseThrow();
        return new Mine(
                enrolment.id(),
                network.slug(),
                network.content().name(),
                views.organisation(enrolment)
                        .map(Organisation::name)
                        .orElse(enrolment.papers().claim().organisation()),
                insider.contact());
    }
}
