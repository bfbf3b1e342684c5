package se.samling.gateway.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.samling.gateway.calls.FileTransfers;
import se.samling.gateway.calls.Service;

/** Passes a file of docs-service on as it comes; nothing in it may run on our address. */
@Component
public class Passing {

    private static final String[] KEPT = {
        HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LENGTH, HttpHeaders.CONTENT_DISPOSITION
    };

    private final FileTransfers files;

    Passing(FileTransfers files) {
        this.files = files;
    }

    /** {@code path} is the file's in the API. */
    public void file(String path, HttpServletResponse response) {
        files.download(Service.DOCS, path, (headers, body) -> {
            for (var name : KEPT) {
                var value = headers.getFirst(name);
                if (value != null) {
                    response.setHeader(name, value);
                }
            }
            if (!response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
            }
            response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
            body.transferTo(response.getOutputStream());
        });
    }
}
