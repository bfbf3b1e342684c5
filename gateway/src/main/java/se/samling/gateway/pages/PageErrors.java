package se.samling.gateway.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceAway;
import se.samling.gateway.calls.ServiceProblem;
import se.samling.gateway.edge.TooManyForms;
import se.samling.gateway.session.Places;

/**
 * What a page says when the part it cannot do without is missing. The words are under {@code error.<slug>.title} and
 * {@code .text}; what a service said in the reader's language is shown where there is no better page.
 */
@ControllerAdvice(annotations = Controller.class)
public class PageErrors {

    private final Layout layout;

    PageErrors(Layout layout) {
        this.layout = layout;
    }

    @ExceptionHandler
    ModelAndView refused(ServiceProblem problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem.status() == 401) {
            if (request.getAttribute("samling.login-away") != null) {
                return away(new ServiceAway(Service.LOGIN, problem), response);
            }
            return new ModelAndView(
                    "redirect:" + Places.loginFor("GET".equals(request.getMethod()) ? Places.here(request) : "/"));
        }
        if (problem.is("members-only")) {
            return membersOnly(problem, "documents", response);
        }
        if (problem.is("organisers-only")) {
            return membersOnly(problem, "organisers", response);
        }
        if (problem.is("course-members-only")) {
            return membersOnly(problem, "course", response);
        }
        if (problem.is("not-in-audience")) {
            return membersOnly(problem, "event", response);
        }
        if (problem.retryAfter() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        }
        return error(response, problem.status(), slug(problem)).addObject("detail", problem.detail());
    }

    @ExceptionHandler
    ModelAndView away(ServiceAway away, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "15");
        return error(response, 503, away.service() == Service.LOGIN ? "login-away" : "service-away");
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyForms tooMany, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
        return error(response, 429, "too-many");
    }

    /** An address with something that cannot be an id in it leads nowhere. */
    @ExceptionHandler
    ModelAndView notAnId(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) {
        return error(response, 404, "not-found");
    }

    private static ModelAndView error(HttpServletResponse response, int status, String slug) {
        response.setStatus(status);
        return new ModelAndView("error").addObject("slug", slug).addObject("status", status);
    }

    /** 403 "bli medlem": which networks open this door, never what lies behind it. */
    private ModelAndView membersOnly(ServiceProblem problem, String reason, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        return new ModelAndView("members-only")
                .addObject(
                        "networks",
                        problem.extras().get("networks") instanceof List<?> networks ? names(networks) : List.of())
                .addObject("signedIn", layout.isSignedIn())
                .addObject("reason", reason)
                .addObject("detail", problem.detail());
    }

    private List<JoinableNetwork> names(List<?> networks) {
        return networks.stream()
                .filter(Map.class::isInstance)
                .map(network -> JoinableNetwork.of((Map<?, ?>) network, layout.getLanguage()))
                .toList();
    }

    /** A network one can join to read on. */
    public record JoinableNetwork(String slug, String name) {

        static JoinableNetwork of(Map<?, ?> network, String language) {
            var slug = String.valueOf(network.get("slug"));
            Object name = network.get("name");
            if (name instanceof Map<?, ?> text) {
                name = text.get(language) != null ? text.get(language) : text.get("sv");
            }
            return new JoinableNetwork(slug, name == null ? slug : name.toString());
        }
    }

    private static String slug(ServiceProblem problem) {
        return switch (problem.slug()) {
            case "link-invalid",
                    "link-expired",
                    "place-handed-over",
                    "busy",
                    "registration-closed",
                    "event-full",
                    "organisation-full",
                    "not-in-audience" -> problem.slug();
            default ->
                switch (problem.status()) {
                    case 403 -> "forbidden";
                    case 404 -> "not-found";
                    case 410 -> "link-expired";
                    default -> "invalid-input";
                };
        };
    }
}
