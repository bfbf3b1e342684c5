package se.samling.gateway.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last resort, for whatever nobody else answered: a problem (RFC 9457) for programs, a page for people; never a stack
 * trace. The page {@code error.html} has its words under {@code error.<slug>}.
 */
@Controller
class ErrorAnswers implements ErrorController {

    /** Request attribute: the slug of the problem, where the status alone does not say enough. */
    static final String SLUG = "samling.error";

    private final Problems problems;

    ErrorAnswers(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        var status = status(request);
        var slug = slug(request, status);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/") || path.startsWith("/v3/") || path.startsWith("/actuator")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(problems.problem(request, status, slug));
        }
        response.setStatus(status.value());
        // What the page that failed had put on the request is not for this one.
        request.removeAttribute("extra");
        return new ModelAndView("error").addObject("slug", slug).addObject("status", status.value());
    }

    private static String slug(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute("samling.stale-form") != null) {
            return "stale-form";
        }
        return Problems.slug(status, request.getAttribute(SLUG));
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            for (var cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof BodyTooLarge) {
                    return HttpStatus.CONTENT_TOO_LARGE;
                }
            }
        }
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
                ? HttpStatus.resolve(known)
                : null;
        return code == null ? HttpStatus.INTERNAL_SERVER_ERROR : code;
    }
}
