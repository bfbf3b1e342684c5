package se.samling.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site makes a browser send: an unsafe request whose {@code Sec-Fetch-Site} or {@code Origin} names
 * another place. Programs send neither and pass; they have no cookie that could speak for somebody. The mail program's
 * one-click unsubscribe (RFC 8058) may come from anywhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class CrossSiteRefusal extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String ownOrigin;

    CrossSiteRefusal(@Value("${samling.public-url}") URI publicUrl) {
        this.ownOrigin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SAFE.contains(request.getMethod())
                || request.getRequestURI().startsWith("/avregistrera/")
                || (request.getRequestURI().startsWith("/api/")
                        && request.getHeader(HttpHeaders.AUTHORIZATION) != null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOurs(request, request.getHeader("Sec-Fetch-Site"), request.getHeader(HttpHeaders.ORIGIN))) {
            chain.doFilter(request, response);
        } else {
            request.setAttribute(ErrorAnswers.SLUG, "cross-site");
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private boolean isOurs(HttpServletRequest request, @Nullable String site, @Nullable String origin) {
        if (site != null) {
            return OURS.contains(site);
        }
        return origin == null || origin.equals(ownOrigin) || origin.equals(addressed(request));
    }

    /** The origin the request was addressed to, which is ours under whatever name it was reached. */
    private static String addressed(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
    }
}
