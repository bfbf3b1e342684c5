package se.samling.docs.reading;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import se.samling.docs.directory.Circle;
import se.samling.docs.directory.Text;
import se.samling.platform.problem.Problem;

/** The caller belongs to none of the networks that may read: 403, with those to join and not a word of what is there. */
public class MembersOnly extends Problem {

    private MembersOnly(String slug, List<Circle> circles) {
        super(
                HttpStatus.FORBIDDEN,
                slug,
                List.of(),
                List.of(),
                Map.of("networks", circles.stream().map(ToJoin::of).toList()));
    }

    static MembersOnly documents(List<Circle> circles) {
        return new MembersOnly("members-only", circles);
    }

    static MembersOnly course(List<Circle> circles) {
        return new MembersOnly("course-members-only", circles);
    }

    /** A network to join, as the problem's member {@code networks} lists it. */
    public record ToJoin(String slug, Text name) {

        static ToJoin of(Circle circle) {
            return new ToJoin(circle.slug(), circle.name());
        }
    }
}
