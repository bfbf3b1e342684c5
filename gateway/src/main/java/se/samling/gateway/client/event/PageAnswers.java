package se.samling.gateway.client.event;

import java.time.LocalDate;
import java.util.List;

/** Counts per page, and what readers wrote, newest first. */
public record PageAnswers(List<Count> pages, List<Word> words) {

    /** All answers about a page. */
    public record Count(String page, int helped, int not) {}

    /** What somebody wrote. */
    public record Word(String page, LocalDate day, boolean helped, String words) {}
}
