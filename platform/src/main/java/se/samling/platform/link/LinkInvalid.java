package se.samling.platform.link;

import org.springframework.http.HttpStatus;
import se.samling.platform.problem.Problem;

/** Not a link of ours, or one for something else: 404. */
public class LinkInvalid extends Problem {
    public LinkInvalid() {
        super(HttpStatus.NOT_FOUND, "link-invalid");
    }
}
