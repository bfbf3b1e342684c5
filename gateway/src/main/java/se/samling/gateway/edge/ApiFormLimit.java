package se.samling.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The limits of the anonymous forms hold for the same acts through the API. Runs after log-in is known. */
@Component
@Order(-40)
class ApiFormLimit extends OncePerRequestFilter {

    private static final Pattern FORMS = Pattern.compile(
            "/api/(networks/[^/]+/applications"
                    + "|applications/(proofs|answers)/[^/]+|events/[^/]+/registrations|registrations/proofs/[^/]+|courses/[^/]+/visits|messages/(courses/[^/]+|faults))");
    private static final Pattern QUESTION = Pattern.compile("/api/broadcasts/([^/]+)/questions");

    private final FormLimits limits;

    ApiFormLimit(FormLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        if ("POST".equals(request.getMethod())
                && QUESTION.matcher(request.getRequestURI()).matches()) {
            return false;
        }
        return !"POST".equals(request.getMethod())
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || request.getUserPrincipal() != null
                || !FORMS.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var question = QUESTION.matcher(request.getRequestURI());
            if (question.matches()) {
                limits.countQuestion(question.group(1));
            } else {
                limits.count(request, null);
            }
        } catch (TooManyForms tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        chain.doFilter(request, response);
    }
}
