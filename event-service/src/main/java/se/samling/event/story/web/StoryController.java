package se.samling.event.story.web;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samling.event.story.ReadingUp;
import se.samling.event.story.Story;
import se.samling.platform.security.Caller;

/** One person's story, for organisers of hosts that they have had to do with; each reading is noted. */
@RestController
class StoryController {

    private final ReadingUp reading;

    StoryController(ReadingUp reading) {
        this.reading = reading;
    }

    /**
     * Shows what happened around one participant, or person, at the events of the caller's hosts: invitations, registrations,
     * attendance. Each reading is noted. For organisers; somebody who has never had to do with their hosts looks like nobody (404).
     */
    @GetMapping("/api/participants/{id}/story")
    Story story(@PathVariable UUID id, Caller caller) {
        return reading.read(id, caller);
    }

    /**
     * Names those of some participants, or persons, whose story the caller can read: 200 at most are asked about. Nobody's story is
     * read by it. For organisers.
     */
    @GetMapping("/api/participants/stories")
    List<UUID> told(@RequestParam(defaultValue = "") List<UUID> of, Caller caller) {
        return reading.told(of, caller);
    }
}
