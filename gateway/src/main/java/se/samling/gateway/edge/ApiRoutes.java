package se.samling.gateway.edge;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.rewritePath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import se.samling.gateway.calls.Service;
import se.samling.gateway.calls.ServiceAddresses;

/** Which service answers which part of {@code /api/**}; the first match wins. Nothing else of a service is reachable. */
@Configuration(proxyBeanMethods = false)
class ApiRoutes {

    private static final Service[] SERVICES = {Service.MEMBERSHIP, Service.EVENT, Service.NOTIFICATION, Service.DOCS};

    private final ServiceAddresses addresses;
    private final ApiFilters filters;

    ApiRoutes(ServiceAddresses addresses, ApiFilters filters) {
        this.addresses = addresses;
        this.filters = filters;
    }

    @Bean
    RouterFunction<ServerResponse> api() {
        return to(
                        Service.NOTIFICATION,
                        "/api/networks/*/calendar.ics",
                        "/api/events/*/calendar.ics",
                        "/api/series/*/calendar.ics",
                        "/api/addresses/**",
                        "/api/calendar-answers",
                        "/api/calendars/**",
                        "/api/mail-figures/**",
                        "/api/mailings/**",
                        "/api/wordings/**",
                        "/api/messages/**",
                        "/api/deliveries/**",
                        "/api/reminders/**",
                        "/api/sender",
                        "/api/senders/**",
                        "/api/unsubscriptions/**",
                        "/api/webhooks/**")
                .and(to(
                        Service.DOCS,
                        "/api/networks/*/documents",
                        "/api/events/*/documents/**",
                        "/api/documents/**",
                        "/api/answer-files/**",
                        "/api/downloads",
                        "/api/events/*/downloads",
                        "/api/dossiers/**",
                        "/api/attachments/**",
                        "/api/courses/**",
                        "/api/case-studies/**",
                        "/api/networks/*/case-studies/**",
                        "/api/enrolments/*/case-study/**",
                        "/api/enrolments/*/minutes/**",
                        "/api/people/me/courses"))
                .and(to(
                        Service.EVENT,
                        "/api/events/**",
                        "/api/change-requests",
                        "/api/event-templates/**",
                        "/api/rooms/**",
                        "/api/contributors/**",
                        "/api/series/**",
                        "/api/schedule/**",
                        "/api/school-breaks/**",
                        "/api/question-sets/**",
                        "/api/bookings/**",
                        "/api/registrations/**",
                        "/api/participants/**",
                        "/api/invitations/**",
                        "/api/enrolments/own/*/meetings/**",
                        "/api/broadcasts/**",
                        "/api/stations/**",
                        "/api/certificates/**",
                        "/api/figures/**",
                        "/api/live-help/**",
                        "/api/notices/**",
                        "/api/page-answers/**"))
                .and(to(
                        Service.MEMBERSHIP,
                        "/api/organisations/**",
                        "/api/networks/**",
                        "/api/applications/**",
                        "/api/enrolments/**",
                        "/api/invoices/**",
                        "/api/memberships/**",
                        "/api/declarations/**",
                        "/api/signatures/**",
                        "/api/signatories/**",
                        "/api/people/**"));
    }

    /** The operator's part of each service. */
    @Bean
    RouterFunction<ServerResponse> operations() {
        RouterFunction<ServerResponse> routes = null;
        for (var service : SERVICES) {
            var operator = route("operations-" + service.key())
                    .route(RequestPredicates.path("/api/operations/" + service.key() + "/**"), http())
                    .before(rewritePath("/api/operations/" + service.key() + "/(?<rest>.*)", "/api/operations/${rest}"))
                    .before(uri(addresses.of(service)))
                    .filter(filters.guard(service))
                    .build();
            routes = routes == null ? operator : routes.and(operator);
        }
        return Objects.requireNonNull(routes);
    }

    private RouterFunction<ServerResponse> to(Service service, String... patterns) {
        RequestPredicate any = RequestPredicates.path(patterns[0]);
        for (int i = 1; i < patterns.length; i++) {
            any = any.or(RequestPredicates.path(patterns[i]));
        }
        return route(service.key())
                .route(any, http())
                .before(uri(addresses.of(service)))
                .filter(filters.guard(service))
                .build();
    }
}
