package se.samling.event.answer.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.answer.Replying;
import se.samling.event.form.Answer;
import se.samling.event.form.FileReceipts;
import se.samling.event.form.web.QuestionView;
import se.samling.event.registration.PersonalLinks;

/** What somebody answered, by their personal link. */
@RestController
@RequestMapping("/api/registrations/own/{token}/answers")
class OwnAnswersController {

    private final Replying replying;
    private final PersonalLinks links;
    private final FileReceipts receipts;

    OwnAnswersController(Replying replying, PersonalLinks links, FileReceipts receipts) {
        this.receipts = receipts;
        this.replying = replying;
        this.links = links;
    }

    record AnswersRequest(@Nullable Map<String, Object> answers) {}

    /** Of a file {@code words} is its name and {@code chosen} its receipt: the answer to send again, and what opens it. */
    record AnswerView(List<String> chosen, @Nullable String words) {
        static AnswerView of(Answer answer, FileReceipts receipts) {
            var file = answer.file();
            var name = answer.words();
            return new AnswerView(
                    file == null || name == null ? answer.chosen() : List.of(receipts.of(file, name)), name);
        }
    }

    /** {@code missing} counts required questions that are not answered. */
    record ReplyView(boolean mayChange, int missing, List<QuestionView> questions, Map<UUID, AnswerView> answers) {
        static ReplyView of(Replying.Reply reply, FileReceipts receipts) {
            return new ReplyView(
                    reply.mayChange(),
                    reply.missing(),
                    reply.questions().stream().map(QuestionView::of).toList(),
                    reply.answers().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> AnswerView.of(entry.getValue(), receipts))));
        }
    }

    /** Shows the form's questions and one's own answers, by the personal link. */
    @GetMapping
    ReplyView own(@PathVariable String token) {
        return ReplyView.of(replying.reply(links.registration(token)), receipts);
    }

    /**
     * Replaces all one's own answers to the form, by the personal link. 409 {@code registration-closed} after the deadline,
     * {@code registration-cancelled} without a place.
     */
    @PutMapping
    ReplyView change(@PathVariable String token, @RequestBody AnswersRequest request) {
        return ReplyView.of(replying.change(links.registration(token), request.answers()), receipts);
    }
}
