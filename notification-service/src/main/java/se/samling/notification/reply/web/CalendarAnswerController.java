package se.samling.notification.reply.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.notification.access.HostAccess;
import se.samling.notification.reply.Answers;
import se.samling.platform.security.Caller;

/** What people have answered in their calendars, for those who organise the event. It decides nothing. */
@RestController
class CalendarAnswerController {

    private final Answers answers;
    private final HostAccess access;

    CalendarAnswerController(Answers answers, HostAccess access) {
        this.answers = answers;
        this.access = access;
    }

    /** Those who have answered in their calendars, those who said no first. */
    @GetMapping("/api/calendar-answers")
    List<Answers.Answered> answers(Caller caller, @RequestParam UUID event) {
        access.organisedEvent(caller, event);
        return answers.of(event);
    }
}
