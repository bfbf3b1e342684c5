package se.samling.platform.idempotency;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samling.platform.problem.ProblemWriter;
import se.samling.platform.security.EndpointLine;

/** Where a service names endpoints for it. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(IdempotentEndpoints.class)
public class IdempotencyConfiguration {

    @Bean
    Answers idempotentAnswers(JdbcClient jdbc, Clock clock) {
        return new Answers(jdbc, clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            IdempotentEndpoints endpoints, Answers answers, ProblemWriter problems) {
        var matchers = endpoints.lines().stream().map(EndpointLine::matcher).toList();
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(matchers, answers, problems));
        // after security, which says who calls
        registration.setOrder(0);
        return registration;
    }
}
