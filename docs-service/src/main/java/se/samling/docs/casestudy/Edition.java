package se.samling.docs.casestudy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samling.platform.problem.Conflict;

/**
 * One text of a case study, numbered from 1. Once approved its sections never change: what is written then is the next edition.
 *
 * @param words why the hosts sent it back
 * @param changedBy absent once the person is forgotten, as is approvedBy
 */
public record Edition(
        int number,
        EditionState state,
        Sections sections,
        @Nullable String words,
        Instant changedAt,
        @Nullable UUID changedBy,
        @Nullable Instant approvedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant publishedAt) {

    static Edition draft(int number, Sections sections, @Nullable UUID by, Instant now) {
        return new Edition(number, EditionState.DRAFT, sections, null, now, by, null, null, null);
    }

    /** The same edition while nobody has approved it, else the next. */
    Edition written(Sections sections, @Nullable UUID by, Instant now) {
        return draft(approvedAt == null ? number : number + 1, sections, by, now);
    }

    Edition proposed() {
        demand(state == EditionState.DRAFT, "nothing-to-propose");
        sections.demandWhole();
        return in(EditionState.PROPOSED);
    }

    Edition approved(@Nullable UUID by, Instant now) {
        demand(
                state == EditionState.DRAFT
                        || state == EditionState.PROPOSED
                        || state == EditionState.RETURNED
                        || state == EditionState.WITHDRAWN,
                "nothing-to-approve");
        sections.demandWhole();
        return new Edition(number, EditionState.APPROVED, sections, null, changedAt, changedBy, now, by, publishedAt);
    }

    Edition returned(String why) {
        demand(state == EditionState.APPROVED, "nothing-to-return");
        return new Edition(
                number,
                EditionState.RETURNED,
                sections,
                why,
                changedAt,
                changedBy,
                approvedAt,
                approvedBy,
                publishedAt);
    }

    Edition published(Instant now) {
        demand(state == EditionState.APPROVED, "not-approved");
        return new Edition(
                number, EditionState.PUBLISHED, sections, null, changedAt, changedBy, approvedAt, approvedBy, now);
    }

    Edition in(EditionState next) {
        return new Edition(number, next, sections, words, changedAt, changedBy, approvedAt, approvedBy, publishedAt);
    }

    /** Whether the organisation stands for it. */
    boolean stands() {
        return state == EditionState.APPROVED || state == EditionState.PUBLISHED;
    }

    private static void demand(boolean may, String otherwise) {
        if (!may) {
            throw new Conflict(otherwise);
        }
    }
}
