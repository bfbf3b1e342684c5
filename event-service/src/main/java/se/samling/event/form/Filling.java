package se.samling.event.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samling.platform.link.LinkExpired;
import se.samling.platform.link.LinkInvalid;
import se.samling.platform.problem.FieldError;

/** Reads what somebody answered to an event's form. */
@Service
public class Filling {

    private final Forms forms;
    private final FileReceipts receipts;

    Filling(Forms forms, FileReceipts receipts) {
        this.forms = forms;
        this.receipts = receipts;
    }

    /**
     * Adds what cannot be taken to {@code errors}, as {@code answers.<question id>}.
     *
     * @param whole whether a required answer must be there; whoever writes others down may not have been told
     */
    public List<Answer> read(UUID eventId, Asked asked, Map<String, ?> typed, boolean whole, List<FieldError> errors) {
        var form = forms.asked(eventId);
        return form.isEmpty() ? List.of() : form.read(asked, received(form, typed), whole, errors);
    }

    /** Files stand in a form as their receipts; one that cannot be read stays as it is typed, and is none. */
    private Map<String, Object> received(Form form, Map<String, ?> typed) {
        var read = new HashMap<String, Object>(typed);
        form.questions().stream()
                .filter(question -> question.kind() == QuestionKind.FILE)
                .map(question -> question.id().toString())
                .forEach(id -> {
                    var value = read.remove(id);
                    var receipt = value == null ? null : receipt(value);
                    if (receipt != null) {
                        read.put(id, receipt);
                    }
                });
        return read;
    }

    private @Nullable Object receipt(Object value) {
        var typed = value instanceof List<?> list ? (list.isEmpty() ? "" : list.getLast()) : value;
        var words = typed == null ? "" : typed.toString().strip();
        try {
            return words.isEmpty() ? null : receipts.read(words);
        } catch (LinkInvalid | LinkExpired unreadable) {
            return words;
        }
    }
}
