package se.samling.event.broadcast;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** The event has no live room: 404. */
public class NoLiveRoom extends Problem {
    public NoLiveRoom() {
        super(HttpStatus.NOT_FOUND, "no-live-room");
    }
}
