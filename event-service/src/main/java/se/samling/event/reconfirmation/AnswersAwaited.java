package se.samling.event.reconfirmation;

import java.util.List;
import se.samling.event.schedule.Event;

/** These people have not answered whether a move suits them, and are asked again. */
public record AnswersAwaited(Event event, AnswerTime time, List<MoveAnswers.Awaited> people) {}
