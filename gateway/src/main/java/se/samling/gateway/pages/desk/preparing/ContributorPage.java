package se.samling.gateway.pages.desk.preparing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import se.samling.gateway.client.preparing.Contributor;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.pages.form.FormErrors;

/** The page of a host's contributors: all of them, and a form for a new one or for one of them with their picture. */
@Component
class ContributorPage {

    private final PreparingClient preparing;
    private final OwnHosts hosts;

    ContributorPage(PreparingClient preparing, OwnHosts hosts) {
        this.preparing = preparing;
        this.hosts = hosts;
    }

    Contributor find(UUID id) {
        return preparing.contributors().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param id of the one that is changed, null for a new one */
    String show(@Nullable UUID id, ContributorForm form, @Nullable PictureForm picture, Model model) {
        var all = preparing.contributors();
        var one = all.stream().filter(other -> other.id().equals(id)).findFirst();
        model.addAttribute("form", form);
        model.addAttribute("changed", id);
        model.addAttribute("one", one.orElse(null));
        model.addAttribute("picture", picture == null ? one.map(PictureForm::of).orElse(PictureForm.EMPTY) : picture);
        model.addAttribute("hosts", hosts.options());
        model.addAttribute("contributors", all);
        return "desk/preparing/contributors";
    }

    String refused(UUID id, PictureForm picture, String field, String why, Model model, HttpServletResponse response) {
        response.setStatus(422);
        model.addAttribute("errors", FormErrors.field(field, why));
        return show(id, ContributorForm.of(find(id)), picture, model);
    }
}
