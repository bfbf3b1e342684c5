package se.samling.event.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.samling.event.form.Answer;
import se.samling.event.form.Answers;
import se.samling.event.form.Asked;
import se.samling.event.form.Form;
import se.samling.event.form.Forms;
import se.samling.event.form.Question;
import se.samling.event.language.Text;
import se.samling.event.registration.Parties;
import se.samling.event.registration.Party;
import se.samling.event.registration.Registration;
import se.samling.event.registration.RegistrationState;

/** What people with a place have yet to answer: who came by a group, a series or a cohort is asked for it afterwards. */
@Component
public class Unanswered {

    private final Forms forms;
    private final Answers answers;
    private final Parties parties;

    Unanswered(Forms forms, Answers answers, Parties parties) {
        this.forms = forms;
        this.answers = answers;
        this.parties = parties;
    }

    /** The questions in their words, by registration; each event's form is read once, and all answers together. */
    public Map<UUID, List<Text>> of(Collection<Registration> registrations) {
        var seated = registrations.stream()
                .filter(one -> one.state() == RegistrationState.CONFIRMED)
                .toList();
        var asking = new HashMap<UUID, Form>();
        seated.stream()
                .map(Registration::eventId)
                .distinct()
                .map(forms::of)
                .filter(form -> !form.isEmpty())
                .forEach(form -> asking.put(form.eventId(), form));
        var asked =
                seated.stream().filter(one -> asking.containsKey(one.eventId())).toList();
        var given = answers.of(asked.stream().map(Registration::id).toList());
        var open = new HashMap<UUID, List<Text>>();
        asked.forEach(one -> open.put(
                one.id(),
                labels(
                        Objects.requireNonNull(asking.get(one.eventId())),
                        asked(one),
                        given.getOrDefault(one.id(), Map.of()))));
        return open;
    }

    /** Those of an event's people with a place who have other questions open now than by the event's form before. */
    List<Registration> differing(List<Registration> seated, Form before) {
        var now = forms.of(before.eventId());
        var given = answers.of(seated.stream().map(Registration::id).toList());
        return seated.stream()
                .filter(one -> {
                    var asked = asked(one);
                    var theirs = given.getOrDefault(one.id(), Map.of());
                    return !labels(before, asked, theirs).equals(labels(now, asked, theirs));
                })
                .toList();
    }

    private static List<Text> labels(Form form, Asked asked, Map<UUID, Answer> given) {
        return form.missing(asked, given).stream()
                .map(Question::body)
                .map(Question.Body::label)
                .toList();
    }

    Asked asked(Registration registration) {
        boolean attends = !registration.leads()
                || parties.find(registration.id()).map(Party::attends).orElse(true);
        return new Asked(registration.mode(), attends, registration.leads());
    }
}
