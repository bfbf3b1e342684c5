package se.samling.gateway.pages.desk.declaration;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.pages.desk.attachment.Attachments;
import se.samling.gateway.pages.desk.declaration.SignatureDeskController.DecisionForm;
import se.samling.gateway.pages.desk.declaration.SignatureDeskController.WithdrawalForm;
import se.samling.gateway.pages.desk.organisation.Register;
import se.samling.gateway.pages.form.FormErrors;

/** The page of one signature, which several forms stand on: each shows it again with what was typed into it. */
@Component
class SignaturePage {

    private final DeclarationClient declarations;
    private final Attachments attachments;
    private final Register register;

    SignaturePage(DeclarationClient declarations, Attachments attachments, Register register) {
        this.declarations = declarations;
        this.attachments = attachments;
        this.register = register;
    }

    String show(String slug, UUID id, Model model) {
        var signature = declarations.signature(id);
        model.addAttribute("declaration", declarations.declaration(slug));
        model.addAttribute("signature", signature);
        model.addAttribute("log", declarations.signatureLog(id));
        if (signature.way().equals("paper")) {
            model.addAttribute("attachments", attachments.of(id));
        }
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new DecisionForm(null, null, null));
        }
        if (!model.containsAttribute("withdrawal")) {
            model.addAttribute("withdrawal", new WithdrawalForm(null, null, null));
        }
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", FormErrors.NONE);
        }
        model.addAttribute("suggestions", register.suggestions(null));
        return "desk/declaration/signature";
    }
}
