package se.samling.gateway.pages.declaration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.edge.FormLimits;
import se.samling.gateway.pages.form.FormErrors;
import se.samling.gateway.pages.form.Forms;

/** Somebody who was asked says yes to looking after an organisation's part of a declaration. */
@Controller
class TakeOverController {

    private final DeclarationClient declarations;
    private final Forms forms;
    private final FormLimits limits;

    TakeOverController(DeclarationClient declarations, Forms forms, FormLimits limits) {
        this.declarations = declarations;
        this.forms = forms;
        this.limits = limits;
    }

    /** Opening the link changes nothing: mail programs open links too. */
    @GetMapping("/undertecknare/kontakt/{token}")
    String read(@PathVariable String token, Model model) {
        model.addAttribute("errors", FormErrors.NONE);
        model.addAttribute("succession", declarations.succession(token));
        return "declaration/take-over";
    }

    @PostMapping("/undertecknare/kontakt/{token}")
    String accept(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        try {
            limits.count(request, null);
            declarations.takeOver(token);
        } catch (RuntimeException failure) {
            forms.refused(failure, model, response);
            model.addAttribute("succession", declarations.succession(token));
            return "declaration/take-over";
        }
        return "redirect:/undertecknare/kontakt/" + token;
    }
}
