package se.samling.event.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.samling.platform.problem.FieldError;

/** Reads what somebody answered to an event's form. */
@Service
public class Filling {

    private final Forms forms;

    Filling(Forms forms) {
        this.forms = forms;
    }

    /**
     * Adds what cannot be taken to {@code errors}, as {@code answers.<question id>}.
     *
     * @param whole whether a required answer must be there; whoever writes others down may not have been told
     */
    public List<Answer> read(UUID eventId, Asked asked, Map<String, ?> typed, boolean whole, List<FieldError> errors) {
        var form = forms.asked(eventId);
        return form.isEmpty() ? List.of() : form.read(asked, typed, whole, errors);
    }
}
