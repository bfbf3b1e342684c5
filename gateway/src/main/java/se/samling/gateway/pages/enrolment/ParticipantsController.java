package se.samling.gateway.pages.enrolment;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.pages.Layout;

/** Who takes part in a cohort: for its organisers, and for each other where the list is open (R3.13). */
@Controller
class ParticipantsController {

    private final EnrolmentClient enrolments;
    private final MembershipClient membership;
    private final Layout layout;

    ParticipantsController(EnrolmentClient enrolments, MembershipClient membership, Layout layout) {
        this.enrolments = enrolments;
        this.membership = membership;
        this.layout = layout;
    }

    @GetMapping("/natverk/{slug}/deltagare")
    String list(@PathVariable String slug, Model model, HttpServletResponse response) {
        if (!layout.isSignedIn()) {
            return "redirect:" + layout.getLogin();
        }
        model.addAttribute("network", membership.network(slug));
        try {
            model.addAttribute("list", enrolments.participants(slug));
        } catch (ServiceProblem problem) {
            if (!problem.is("list-closed")) {
                throw problem;
            }
            response.setStatus(403);
        }
        return "enrolment/participants";
    }
}
