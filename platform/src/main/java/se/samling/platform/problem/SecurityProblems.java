package se.samling.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;

/** 401 and 403 as problems too, where Spring Security answers before any controller. */
public class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemAdvice advice;
    private final JsonMapper json;

    SecurityProblems(ProblemAdvice advice, JsonMapper json) {
        this.advice = advice;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(HttpStatus.UNAUTHORIZED, "unauthenticated", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(HttpStatus.FORBIDDEN, "forbidden", request, response);
    }

    private void write(HttpStatus status, String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(json.writeValueAsString(
                        advice.detail(status, slug, List.of(), ProblemAdvice.language(request))));
    }
}
