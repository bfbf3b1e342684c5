package se.samling.event.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samling.event.directory.Directory;
import se.samling.event.form.Answer;
import se.samling.event.form.Filling;
import se.samling.event.participant.Meeting;
import se.samling.event.schedule.Event;
import se.samling.platform.problem.FieldError;
import se.samling.platform.problem.InvalidField;
import se.samling.platform.problem.NotFound;

/** Whom a form is from, once everything in it holds for all the events it asks for. */
@Service
public class Recognising {

    private final Directory directory;
    private final Meeting meeting;
    private final Filling filling;
    private final Clock clock;

    Recognising(Directory directory, Meeting meeting, Filling filling, Clock clock) {
        this.directory = directory;
        this.meeting = meeting;
        this.filling = filling;
        this.clock = clock;
    }

    /** By link or log-in. @throws InvalidField when they cannot come like this to one of these events */
    public Registrant known(UUID personId, RegistrationForm form, List<Event> wanted) {
        var errors = new ArrayList<FieldError>();
        form.checkModes(wanted, errors);
        demandNone(errors);
        var person = directory.person(personId).orElseThrow(() -> new NotFound("person", personId));
        var organisation = GroupForm.blank(form.organisation()) ? person.organisation() : form.organisation();
        form.checkGroup(organisation, person.email(), wanted, errors);
        var answers = answers(form, wanted, true, errors);
        demandNone(errors);
        var participant = meeting.meet(person.email(), person.name(), person.language(), form.organisation());
        return new Registrant(participant, personId, organisation, false, answers);
    }

    /** Empty when a machine filled the form in. @throws InvalidField naming every field that cannot be taken */
    public Optional<Registrant> typed(RegistrationForm form, List<Event> wanted) {
        var errors = new ArrayList<FieldError>();
        var email = form.checkPerson(errors);
        form.checkModes(wanted, errors);
        form.checkGroup(form.organisation(), email, wanted, errors);
        var answers = answers(form, wanted, true, errors);
        demandNone(errors);
        if (form.byMachine(clock)) {
            return Optional.empty();
        }
        var participant = meeting.meet(
                email,
                form.name() == null ? "" : form.name().strip(),
                "en".equals(form.language()) ? "en" : "sv",
                form.organisation());
        return Optional.of(new Registrant(participant, null, form.organisation(), false, answers));
    }

    /** Whom an organiser stands for. @throws InvalidField naming every field that cannot be taken */
    public Registrant vouchedFor(RegistrationForm form, List<Event> wanted) {
        var errors = new ArrayList<FieldError>();
        var email = form.checkPerson(errors);
        form.checkModes(wanted, errors);
        var answers = answers(form, wanted, false, errors);
        demandNone(errors);
        var participant = meeting.meet(
                email,
                String.valueOf(form.name()).strip(),
                "en".equals(form.language()) ? "en" : "sv",
                GroupForm.blank(form.organisation()) ? null : form.organisation());
        return new Registrant(participant, null, form.organisation(), true, answers);
    }

    /** The address in small letters. @throws InvalidField naming every field of one person that cannot be taken */
    String check(RegistrationForm form, List<Event> wanted) {
        var errors = new ArrayList<FieldError>();
        var email = form.checkPerson(errors);
        form.checkModes(wanted, errors);
        answers(form, wanted, false, errors);
        demandNone(errors);
        return email;
    }

    private @Nullable Map<UUID, List<Answer>> answers(
            RegistrationForm form, List<Event> wanted, boolean whole, List<FieldError> errors) {
        if (form.answers() == null) {
            return null;
        }
        var answers = new HashMap<UUID, List<Answer>>();
        for (var event : wanted) {
            answers.put(event.id(), filling.read(event.id(), form.asked(event), form.answers(), whole, errors));
        }
        return answers;
    }

    private static void demandNone(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new InvalidField(errors);
        }
    }
}
