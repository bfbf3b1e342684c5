package se.samling.event.feedback.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.directory.Directory;
import se.samling.event.directory.KnownPerson;
import se.samling.event.feedback.Answering;
import se.samling.event.feedback.PageAnswers;
import se.samling.platform.security.Caller;

/** "Did this page help you?": anybody answers, organisers read what concerns their hosts. */
@RestController
@RequestMapping("/api/page-answers")
class PageAnswerController {

    private final Answering answering;
    private final PageAnswers answers;
    private final Directory directory;

    PageAnswerController(Answering answering, PageAnswers answers, Directory directory) {
        this.answering = answering;
        this.answers = answers;
        this.directory = directory;
    }

    record AnswerRequest(
            @Nullable String page,
            @Nullable Boolean helped,
            @Nullable String words) {}

    record AnswersView(List<PageAnswers.Count> pages, List<PageAnswers.Word> words) {}

    /** Answers "Did this page help you?" about a public page. Anybody may; words that look like an address or a number are refused. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@RequestBody AnswerRequest request) {
        answering.answer(request.page(), request.helped(), request.words());
    }

    /** Lists what visitors answered about the pages of the caller's hosts. */
    @GetMapping
    AnswersView answers(Caller caller) {
        var person = caller.personId();
        var hosts = person == null
                ? List.<UUID>of()
                : directory.person(person).map(KnownPerson::coordinates).orElse(List.of());
        return new AnswersView(answers.counts(hosts, caller.admin()), answers.words(hosts, caller.admin()));
    }
}
