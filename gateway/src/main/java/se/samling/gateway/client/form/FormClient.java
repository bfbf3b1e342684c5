package se.samling.gateway.client.form;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** An event's questions, answers to them, and the sets they are kept in. */
public interface FormClient {

    /** Of an announced event everybody's to read. */
    @GetExchange("/api/events/{id}/form")
    EventForm form(@PathVariable UUID id);

    /** What the open dates of a series ask. */
    @GetExchange("/api/series/{id}/form")
    SeriesQuestions ofSeries(@PathVariable UUID id);

    /** Organiser of a host: all of it at once; {@code If-Match} is the version, quoted. */
    @PutExchange("/api/events/{id}/form")
    EventForm compose(@PathVariable UUID id, @RequestHeader("If-Match") String version, @RequestBody FormDraft form);

    @PostExchange("/api/events/{id}/form/insertions")
    EventForm insert(@PathVariable UUID id, @RequestBody Insertion insertion);

    /** Those of these hosts that the caller organises for. */
    @GetExchange("/api/question-sets")
    List<QuestionSet> sets(@RequestParam List<UUID> host);

    @PostExchange("/api/question-sets")
    QuestionSet keep(@RequestBody SetDraft set);

    @DeleteExchange("/api/question-sets/{id}")
    void deleteSet(@PathVariable UUID id);

    /** By the personal link. */
    @GetExchange("/api/registrations/own/{token}/answers")
    OwnAnswers own(@PathVariable String token);

    @PutExchange("/api/registrations/own/{token}/answers")
    OwnAnswers answer(@PathVariable String token, @RequestBody NewAnswers answers);

    /** Organiser: diet and access needs are not in it. */
    @GetExchange("/api/events/{id}/answers")
    AnswerTable table(@PathVariable UUID id, @RequestParam(required = false) List<UUID> registration);

    @GetExchange("/api/events/{id}/needs")
    Needs needs(@PathVariable UUID id);

    /** With names; that the caller read them is written down. */
    @PostExchange("/api/events/{id}/needs/readings")
    List<Needs.Named> people(@PathVariable UUID id);
}
