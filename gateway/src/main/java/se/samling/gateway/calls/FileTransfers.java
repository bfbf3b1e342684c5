package se.samling.gateway.calls;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;

/** Files on their way through, of which nothing is kept in memory. The time limit is that of a slow file, not of a page. */
@Component
public class FileTransfers {

    private static final Duration SLOW_READER = Duration.ofMinutes(10);

    private final RestClient downloads;
    private final RestClient uploads;
    private final ServiceAddresses addresses;
    private final ProblemReader problems;

    FileTransfers(Connections connections, ServiceAddresses addresses, Breakers breakers, ProblemReader problems) {
        this.downloads = connections
                .unbuffered(SLOW_READER)
                .requestInterceptor((request, body, execution) ->
                        breakers.call(Service.DOCS, () -> execution.execute(request, body), Connections::status))
                .build();
        // Without interceptors: they would keep the whole file in memory.
        this.uploads = connections.unbuffered(SLOW_READER).build();
        this.addresses = addresses;
        this.problems = problems;
    }

    /** What to do with an answer while it comes. */
    @FunctionalInterface
    public interface Streaming {
        void accept(HttpHeaders headers, InputStream body) throws IOException;
    }

    /**
     * Passes a file on to the reader.
     *
     * @throws ServiceProblem the service refused
     */
    public void download(Service service, String path, Streaming to) {
        downloads
                .get()
                .uri(addresses.of(service).resolve(path))
                .headers(Connections::onBehalf)
                .exchange((request, response) -> {
                    if (response.getStatusCode().isError()) {
                        throw problems.read(service, response);
                    }
                    to.accept(response.getHeaders(), response.getBody());
                    return true;
                });
    }

    /**
     * Passes files on to a service; the breaker does not count how long they take.
     *
     * @throws ServiceProblem the service refused
     * @throws ServiceAway the service did not answer
     */
    public void upload(Service service, String path, MultiValueMap<String, Object> parts) {
        upload(service, path, parts, answer -> true);
    }

    /** The same, with what the service says of them. */
    public <T> T upload(Service service, String path, MultiValueMap<String, Object> parts, Class<T> answer) {
        return upload(service, path, parts, response -> Objects.requireNonNull(response.bodyTo(answer)));
    }

    private <T> T upload(
            Service service,
            String path,
            MultiValueMap<String, Object> parts,
            Function<ConvertibleClientHttpResponse, T> reading) {
        try {
            return uploads.post()
                    .uri(addresses.of(service).resolve(path))
                    .headers(Connections::onBehalf)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts)
                    .exchange((request, response) -> {
                        if (response.getStatusCode().isError()) {
                            throw problems.read(service, response);
                        }
                        return reading.apply(response);
                    });
        } catch (ResourceAccessException away) {
            throw new ServiceAway(service, away);
        }
    }
}
