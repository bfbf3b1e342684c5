package se.samling.gateway.calls;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** How a service is called: time limits, its breaker, the reader's token and language, problems as exceptions. */
@Component
public class Connections {

    private final RestClient.Builder builder;
    private final ServiceAddresses addresses;
    private final Breakers breakers;
    private final ProblemReader problems;
    private final HttpClient shared;

    Connections(RestClient.Builder builder, ServiceAddresses addresses, Breakers breakers, ProblemReader problems) {
        this.builder = builder;
        this.addresses = addresses;
        this.breakers = breakers;
        this.problems = problems;
        this.shared = HttpClient.newBuilder()
                .connectTimeout(addresses.connectWithin())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The bare client, for what an interface cannot say. */
    public RestClient to(Service service) {
        return prepare(service, builder.clone()).build();
    }

    /** Makes {@code client} one of pages: an answer is read to its end within the time limit, while the breaker looks. */
    RestClient.Builder prepare(Service service, RestClient.Builder client) {
        return client.baseUrl(addresses.of(service).toString())
                .requestFactory(new BufferingClientHttpRequestFactory(requests(addresses.answerWithin())))
                .requestInterceptor((request, body, execution) -> {
                    onBehalf(request.getHeaders());
                    return breakers.call(service, () -> whole(execution.execute(request, body)), Connections::status);
                })
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                    throw problems.read(service, response);
                });
    }

    /** For what is passed on as it comes: nothing is kept, and the time limit is the caller's. */
    RestClient.Builder unbuffered(Duration readWithin) {
        return builder.clone().requestFactory(requests(readWithin));
    }

    /** Gives the reader's token and language. */
    static void onBehalf(HttpHeaders headers) {
        var reader = OnBehalfOf.current();
        var token = reader.token();
        if (token != null) {
            headers.setBearerAuth(token);
        }
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, reader.language().getLanguage());
    }

    static int status(ClientHttpResponse response) {
        try {
            return response.getStatusCode().value();
        } catch (IOException unreadable) {
            return 500;
        }
    }

    private JdkClientHttpRequestFactory requests(Duration readWithin) {
        var requests = new JdkClientHttpRequestFactory(shared);
        requests.setReadTimeout(readWithin);
        return requests;
    }

    /** An answer that breaks off is a failure of the service. */
    private static ClientHttpResponse whole(ClientHttpResponse response) throws IOException {
        response.getBody();
        return response;
    }
}
