package se.samling.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Problems from filters, where no controller has been reached. */
public class ProblemWriter {

    private final ProblemAdvice advice;
    private final JsonMapper json;

    ProblemWriter(ProblemAdvice advice, JsonMapper json) {
        this.advice = advice;
        this.json = json;
    }

    /** Answers with the problem {@code slug} in the reader's language. */
    public void write(HttpStatus status, String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(json.writeValueAsString(
                        advice.detail(status, slug, List.of(), ProblemAdvice.language(request))));
    }
}
