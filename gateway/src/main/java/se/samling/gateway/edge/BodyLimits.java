package se.samling.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that no form or call of ours needs: by the length they claim, and by what they turn out to be. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class BodyLimits extends OncePerRequestFilter {

    private static final long FORM = DataSize.ofKilobytes(256).toBytes();
    private static final long API = DataSize.ofMegabytes(5).toBytes();
    /** docs-service takes files of 50 MB; the rest is the form around them. */
    private static final long FILES = DataSize.ofMegabytes(52).toBytes();

    private static final List<String> TAKING_FILES = List.of(
            "/arrangor/",
            "/ansokan/",
            "/traffar/",
            "/inbjudan/",
            "/serier/",
            "/min-anmalan/",
            "/api/answer-files",
            "/api/events/",
            "/api/contributors/",
            "/api/dossiers/",
            "/api/enrolments/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = limit(request);
        if (request.getContentLengthLong() > limit) {
            request.setAttribute(ErrorAnswers.SLUG, "payload-too-large");
            response.setHeader("Connection", "close");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, limit), response);
    }

    private static long limit(HttpServletRequest request) {
        var type = request.getContentType();
        boolean files = type != null && type.startsWith("multipart/form-data");
        var path = request.getRequestURI();
        if (files && TAKING_FILES.stream().anyMatch(path::startsWith)) {
            return FILES;
        }
        return path.startsWith("/api/") || path.startsWith("/arrangor/") ? API : FORM;
    }

    /** A body of unknown length, cut off at the limit. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var body = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = body.read();
                    return next < 0 ? next : count(1, next);
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int got = body.read(into, from, length);
                    return got < 0 ? got : count(got, got);
                }

                private int count(int bytes, int answer) throws IOException {
                    read += bytes;
                    if (read > limit) {
                        throw new BodyTooLarge();
                    }
                    return answer;
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
