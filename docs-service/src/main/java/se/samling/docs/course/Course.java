package se.samling.docs.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course of steps that somebody goes through alone or with others (R2.1). {@code stored} is the last act; {@link #state}
 * is how things stand at an instant: a publication needs nobody to carry it out, the clock does (R2.5).
 *
 * @param eventId the event at which it is launched, if any
 */
public record Course(
        UUID id,
        String slug,
        Stored stored,
        Content content,
        List<Step> steps,
        List<UUID> hostIds,
        Audience audience,
        @Nullable UUID eventId,
        @Nullable Publication publication,
        Instant changedAt,
        int version) {

    /** The last act. */
    public enum Stored {
        DRAFT,
        PUBLISHED,
        ARCHIVED
    }

    /** How things stand. */
    public enum State {
        DRAFT,
        SCHEDULED,
        PUBLISHED,
        ARCHIVED;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public State state(Instant now) {
        return switch (stored) {
            case DRAFT -> State.DRAFT;
            case ARCHIVED -> State.ARCHIVED;
            case PUBLISHED ->
                publication != null && now.isBefore(publication.instant()) ? State.SCHEDULED : State.PUBLISHED;
        };
    }

    /** Whether others than its organisers may know of it: published now, or once. */
    public boolean isOut(Instant now) {
        return publication != null && !now.isBefore(publication.instant());
    }

    public Optional<Step> step(UUID stepId) {
        return steps.stream().filter(step -> step.id().equals(stepId)).findFirst();
    }

    /** From how many minutes to how many all steps take together. */
    public Minutes minutes() {
        return new Minutes(
                steps.stream().mapToInt(step -> step.minutes().min()).sum(),
                steps.stream().mapToInt(step -> step.minutes().max()).sum());
    }

    Course with(Content newContent, List<UUID> hosts, Audience newAudience, @Nullable UUID event, Instant now) {
        return new Course(
                id, slug, stored, newContent, steps, hosts, newAudience, event, publication, now, version + 1);
    }

    Course with(List<Step> newSteps, Instant now) {
        return new Course(
                id, slug, stored, content, newSteps, hostIds, audience, eventId, publication, now, version + 1);
    }

    Course with(Stored newState, @Nullable Publication newPublication) {
        return new Course(
                id, slug, newState, content, steps, hostIds, audience, eventId, newPublication, changedAt, version + 1);
    }
}
