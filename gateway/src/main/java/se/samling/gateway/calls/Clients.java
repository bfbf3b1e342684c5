package se.samling.gateway.calls;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.BufferingClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import se.samling.gateway.client.assignment.AssignmentClient;
import se.samling.gateway.client.broadcast.BroadcastClient;
import se.samling.gateway.client.casestudy.CaseStudyClient;
import se.samling.gateway.client.certificate.CertificateClient;
import se.samling.gateway.client.checkin.CheckInClient;
import se.samling.gateway.client.course.CourseClient;
import se.samling.gateway.client.declaration.DeclarationClient;
import se.samling.gateway.client.docs.DocsClient;
import se.samling.gateway.client.editor.EditorClient;
import se.samling.gateway.client.enrolment.EnrolledMeetingsClient;
import se.samling.gateway.client.enrolment.EnrolmentClient;
import se.samling.gateway.client.enrolment.InvoiceClient;
import se.samling.gateway.client.event.AfterwordClient;
import se.samling.gateway.client.event.ChangeoverClient;
import se.samling.gateway.client.event.EntryClient;
import se.samling.gateway.client.event.EventClient;
import se.samling.gateway.client.event.OfferClient;
import se.samling.gateway.client.event.ReconfirmationClient;
import se.samling.gateway.client.event.SeriesClient;
import se.samling.gateway.client.figure.FigureClient;
import se.samling.gateway.client.form.FormClient;
import se.samling.gateway.client.membership.ApiKeyClient;
import se.samling.gateway.client.membership.MembershipClient;
import se.samling.gateway.client.notification.MailLogClient;
import se.samling.gateway.client.notification.MailingClient;
import se.samling.gateway.client.notification.NotificationClient;
import se.samling.gateway.client.notification.WebhookClient;
import se.samling.gateway.client.preparing.PreparingClient;
import se.samling.gateway.client.schedule.ScheduleClient;

/** Makes the clients of the services: time limits, breaker, the reader's token and language, problems as exceptions. */
@Configuration(proxyBeanMethods = false)
public class Clients {

    private static final Duration SLOW_READER = Duration.ofMinutes(10);

    private final Map<Service, RestClient> byService = new EnumMap<>(Service.class);
    private final RestClient files;
    private final RestClient uploads;
    private final ServiceAddresses addresses;
    private final ProblemReader problems;

    Clients(RestClient.Builder builder, ServiceAddresses addresses, Breakers breakers, ProblemReader problems) {
        this.addresses = addresses;
        this.problems = problems;
        var connections = HttpClient.newBuilder()
                .connectTimeout(addresses.connectWithin())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        for (var service : new Service[] {Service.MEMBERSHIP, Service.EVENT, Service.NOTIFICATION, Service.DOCS}) {
            var requests = new JdkClientHttpRequestFactory(connections);
            requests.setReadTimeout(addresses.answerWithin());
            byService.put(
                    service,
                    builder.clone()
                            .baseUrl(addresses.of(service).toString())
                            .requestFactory(new BufferingClientHttpRequestFactory(requests))
                            .requestInterceptor((request, body, execution) -> {
                                onBehalf(request.getHeaders());
                                return breakers.call(
                                        service, () -> whole(execution.execute(request, body)), Clients::status);
                            })
                            .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {
                                throw problems.read(service, response);
                            })
                            .build());
        }
        var patient = new JdkClientHttpRequestFactory(connections);
        patient.setReadTimeout(SLOW_READER);
        this.files = builder.clone()
                .requestFactory(patient)
                .requestInterceptor((request, body, execution) ->
                        breakers.call(Service.DOCS, () -> execution.execute(request, body), Clients::status))
                .build();
        // Without interceptors: they would keep the whole file in memory.
        this.uploads = builder.clone().requestFactory(patient).build();
    }

    @Bean
    MembershipClient membershipClient() {
        return proxy(Service.MEMBERSHIP, MembershipClient.class);
    }

    @Bean
    ApiKeyClient apiKeyClient() {
        return proxy(Service.MEMBERSHIP, ApiKeyClient.class);
    }

    @Bean
    EnrolmentClient enrolmentClient() {
        return proxy(Service.MEMBERSHIP, EnrolmentClient.class);
    }

    @Bean
    AssignmentClient assignmentClient() {
        return proxy(Service.MEMBERSHIP, AssignmentClient.class);
    }

    @Bean
    CaseStudyClient caseStudyClient() {
        return proxy(Service.DOCS, CaseStudyClient.class);
    }

    @Bean
    DeclarationClient declarationClient() {
        return proxy(Service.MEMBERSHIP, DeclarationClient.class);
    }

    @Bean
    EnrolledMeetingsClient enrolledMeetingsClient() {
        return proxy(Service.EVENT, EnrolledMeetingsClient.class);
    }

    @Bean
    InvoiceClient invoiceClient() {
        return proxy(Service.MEMBERSHIP, InvoiceClient.class);
    }

    @Bean
    EventClient eventClient() {
        return proxy(Service.EVENT, EventClient.class);
    }

    @Bean
    EditorClient editorClient() {
        return proxy(Service.EVENT, EditorClient.class);
    }

    @Bean
    ScheduleClient scheduleClient() {
        return proxy(Service.EVENT, ScheduleClient.class);
    }

    @Bean
    BroadcastClient broadcastClient() {
        return proxy(Service.EVENT, BroadcastClient.class);
    }

    @Bean
    CertificateClient certificateClient() {
        return proxy(Service.EVENT, CertificateClient.class);
    }

    @Bean
    FigureClient figureClient() {
        return proxy(Service.EVENT, FigureClient.class);
    }

    @Bean
    CheckInClient checkInClient() {
        return proxy(Service.EVENT, CheckInClient.class);
    }

    @Bean
    AfterwordClient afterwordClient() {
        return proxy(Service.EVENT, AfterwordClient.class);
    }

    @Bean
    ChangeoverClient changeoverClient() {
        return proxy(Service.EVENT, ChangeoverClient.class);
    }

    @Bean
    OfferClient offerClient() {
        return proxy(Service.EVENT, OfferClient.class);
    }

    @Bean
    ReconfirmationClient reconfirmationClient() {
        return proxy(Service.EVENT, ReconfirmationClient.class);
    }

    @Bean
    PreparingClient preparingClient() {
        return proxy(Service.EVENT, PreparingClient.class);
    }

    @Bean
    SeriesClient seriesClient() {
        return proxy(Service.EVENT, SeriesClient.class);
    }

    @Bean
    EntryClient entryClient() {
        return proxy(Service.EVENT, EntryClient.class);
    }

    @Bean
    FormClient formClient() {
        return proxy(Service.EVENT, FormClient.class);
    }

    @Bean
    MailingClient mailingClient() {
        return proxy(Service.NOTIFICATION, MailingClient.class);
    }

    @Bean
    WebhookClient webhookClient() {
        return proxy(Service.NOTIFICATION, WebhookClient.class);
    }

    @Bean
    MailLogClient mailLogClient() {
        return proxy(Service.NOTIFICATION, MailLogClient.class);
    }

    @Bean
    NotificationClient notificationClient() {
        return proxy(Service.NOTIFICATION, NotificationClient.class);
    }

    @Bean
    DocsClient docsClient() {
        return proxy(Service.DOCS, DocsClient.class);
    }

    @Bean
    CourseClient courseClient() {
        return proxy(Service.DOCS, CourseClient.class);
    }

    /** The bare client, for what an interface cannot say: answers to be streamed. */
    public RestClient rest(Service service) {
        var client = byService.get(service);
        if (client == null) {
            throw new IllegalArgumentException("No client for " + service);
        }
        return client;
    }

    /** What to do with an answer while it comes. */
    @FunctionalInterface
    public interface Streaming {
        void accept(HttpHeaders headers, InputStream body) throws IOException;
    }

    /** Fetches without keeping: for files. The time limit is that of a slow reader, not of a page. */
    public void stream(Service service, String path, Streaming to) {
        files.get()
                .uri(addresses.of(service).resolve(path))
                .headers(Clients::onBehalf)
                .exchange((request, response) -> {
                    if (response.getStatusCode().isError()) {
                        throw problems.read(service, response);
                    }
                    to.accept(response.getHeaders(), response.getBody());
                    return true;
                });
    }

    /**
     * Passes files on without keeping them in memory. The time limit is that of a slow file, so the breaker does not count it.
     *
     * @throws ServiceProblem the service refused
     * @throws ServiceAway the service did not answer
     */
    public void upload(Service service, String path, MultiValueMap<String, Object> parts) {
        try {
            uploads.post()
                    .uri(addresses.of(service).resolve(path))
                    .headers(Clients::onBehalf)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts)
                    .exchange((request, response) -> {
                        if (response.getStatusCode().isError()) {
                            throw problems.read(service, response);
                        }
                        return true;
                    });
        } catch (ResourceAccessException away) {
            throw new ServiceAway(service, away);
        }
    }

    private <T> T proxy(Service service, Class<T> type) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest(service)))
                .build()
                .createClient(type);
    }

    private static void onBehalf(HttpHeaders headers) {
        var reader = OnBehalfOf.current();
        var token = reader.token();
        if (token != null) {
            headers.setBearerAuth(token);
        }
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, reader.language().getLanguage());
    }

    /** Reads the answer to its end, while the breaker still looks: one that breaks off is a failure of the service. */
    private static ClientHttpResponse whole(ClientHttpResponse response) throws IOException {
        response.getBody();
        return response;
    }

    private static int status(ClientHttpResponse response) {
        try {
            return response.getStatusCode().value();
        } catch (IOException unreadable) {
            return 500;
        }
    }
}
