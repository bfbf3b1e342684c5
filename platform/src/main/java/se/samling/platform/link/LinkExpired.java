package se.samling.platform.link;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** A link of ours whose time is over, or that another has replaced: 410. */
public class LinkExpired extends Problem {
    public LinkExpired() {
        super(HttpStatus.GONE, "link-expired");
    }
}
