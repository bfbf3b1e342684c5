package se.samling.gateway.pages.network;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samling.gateway.client.membership.ApplicationAnswer;
import se.samling.gateway.client.membership.ApplicationProof;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.membership.OrganisationChoice;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;
import se.samling.gateway.pages.form.Option;
import se.samling.gateway.words.Words;

/** The links of the mails about an application: proof of the address, and the coordinator's question. */
@Controller
class ProofController {

    private static final String NONE_OF_THESE = "none";

    private final MembershipClient membership;
    private final Forms forms;
    private final FormLimits limits;
    private final Words words;

    ProofController(MembershipClient membership, Forms forms, FormLimits limits, Words words) {
        this.membership = membership;
        this.forms = forms;
        this.limits = limits;
        this.words = words;
    }

    /** Opening the link changes nothing: mail programs open links too. */
    @GetMapping("/bekrafta/{token}")
    String proof(@PathVariable String token, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        return show(membership.applicationProof(token), model);
    }

    @PostMapping("/bekrafta/{token}")
    String prove(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String organisationId,
            @RequestParam(required = false) @Nullable String choosing,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (choosing != null && organisationId == null) {
            response.setStatus(422);
            model.addAttribute("errors", FormErrors.field("organisationId", words.say("proof.choose-one")));
            return show(membership.applicationProof(token), model);
        }
        try {
            limits.count(request, null);
            membership.proveAddress(token, choice(organisationId));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            return show(membership.applicationProof(token), model);
        }
        return "redirect:/bekrafta/" + token;
    }

    private static OrganisationChoice choice(@Nullable String organisation) {
        if (organisation == null) {
            return new OrganisationChoice(null, false);
        }
        return NONE_OF_THESE.equals(organisation)
                ? new OrganisationChoice(null, true)
                : new OrganisationChoice(UUID.fromString(organisation), false);
    }

    private String show(ApplicationProof proof, Model model) {
        model.addAttribute("proof", proof);
        model.addAttribute("candidates", options(proof));
        return "network/proof";
    }

    private List<Option> options(ApplicationProof proof) {
        var options = new ArrayList<Option>();
        proof.candidates().forEach(one -> options.add(new Option(one.id().toString(), one.name(), null)));
        options.add(new Option(NONE_OF_THESE, words.say("proof.none-of-these"), words.say("proof.none-of-these-hint")));
        return options;
    }

    @GetMapping("/fraga/{token}")
    String question(@PathVariable String token, Model model) {
        model.addAttribute("question", membership.applicationQuestion(token));
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("answer", "");
        return "network/question";
    }

    @PostMapping("/fraga/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.count(request, null);
            membership.answerQuestion(token, new ApplicationAnswer(answer.strip()));
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("question", membership.applicationQuestion(token));
            model.addAttribute("answer", answer);
            return "network/question";
        }
        return "redirect:/fraga/" + token;
    }
}
