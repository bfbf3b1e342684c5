package se.samling.event.entry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samling.event.form.Asked;
import se.samling.event.registration.TypedAddress;
import se.samling.event.schedule.Event;
import se.samling.platform.problem.FieldError;

/**
 * What was typed; {@code website} is a field that people do not see, {@code shownAt} epoch milliseconds. {@code answers} by question;
 * absent where the form does not ask the event's questions, which their own page does then.
 */
public record RegistrationForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String organisation,
        @Nullable String mode,
        @Nullable String language,
        @Nullable String website,
        @Nullable Long shownAt,
        @Nullable GroupForm group,
        @Nullable Map<String, Object> answers) {

    private static final long NO_HUMAN_IS_FASTER_MILLIS = 2_000;

    /** One person's. */
    public RegistrationForm(
            @Nullable String name,
            @Nullable String email,
            @Nullable String organisation,
            @Nullable String mode,
            @Nullable String language,
            @Nullable String website,
            @Nullable Long shownAt) {
        this(name, email, organisation, mode, language, website, shownAt, null, null);
    }

    /** The same with another way to attend. */
    public RegistrationForm by(String newMode) {
        return new RegistrationForm(name, email, organisation, newMode, language, website, shownAt, group, answers);
    }

    /** The same with other answers. */
    public RegistrationForm answering(Map<String, Object> other) {
        return new RegistrationForm(name, email, organisation, mode, language, website, shownAt, group, other);
    }

    /** Filled in by a machine: in a field people do not see, or faster than any human. */
    boolean byMachine(Clock clock) {
        return website != null && !website.isBlank()
                || shownAt != null && clock.millis() - shownAt < NO_HUMAN_IS_FASTER_MILLIS;
    }

    /** The way to attend that was chosen, or the only one of a date that does not offer it. */
    public String modeAt(Event event) {
        var modes = event.content().modes();
        var chosen = mode == null ? "" : mode;
        return modes.size() == 1 && !modes.contains(chosen) ? modes.getFirst() : chosen;
    }

    /** Adds what is wrong with the typed person; the address in small letters. */
    String checkPerson(List<FieldError> errors) {
        if (name == null || name.isBlank()) {
            errors.add(FieldError.of("name", "required"));
        } else if (name.length() > 120) {
            errors.add(FieldError.of("name", "too-long", 120));
        }
        if (organisation != null && organisation.length() > 200) {
            errors.add(FieldError.of("organisation", "too-long", 200));
        }
        return TypedAddress.check(email, "email", errors);
    }

    /** Whom the event's own questions are put to. */
    Asked asked(Event event) {
        boolean leads = group != null && group.people() != null;
        return new Asked(modeAt(event), group == null || group.coordinatorAttends(), leads);
    }

    void checkModes(List<Event> wanted, List<FieldError> errors) {
        var only = wanted.size() == 1 ? wanted.getFirst().content().modes() : List.<String>of();
        if (!only.isEmpty() && !only.contains(String.valueOf(mode))
                || wanted.stream().anyMatch(event -> !event.content().modes().contains(modeAt(event)))) {
            errors.add(FieldError.of("mode", "choose-mode"));
        }
    }

    void checkGroup(
            @Nullable String organisationOfAll, String coordinator, List<Event> wanted, List<FieldError> errors) {
        if (group != null) {
            group.check(organisationOfAll, coordinator, wanted, errors);
        }
    }
}
