package se.samling.platform.problem;

import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Problems in words: the service's bundle {@code problems} first, then the platform's own. */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class ProblemConfiguration {

    @Bean
    ProblemAdvice problemAdvice(ObjectProvider<ConstraintProblems> constraints) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("problems", "platform-problems");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(Locale.of("sv"));
        words.setAlwaysUseMessageFormat(true);
        return new ProblemAdvice(words, constraints.getIfAvailable(() -> new ConstraintProblems(Map.of())));
    }

    @Bean
    JacksonModule textWithoutNul() {
        return new SimpleModule("text-without-nul").addDeserializer(String.class, new TextWithoutNul());
    }

    @Bean
    ProblemWriter problemWriter(ProblemAdvice advice, JsonMapper json) {
        return new ProblemWriter(advice, json);
    }

    @Bean
    SecurityProblems securityProblems(ProblemWriter problems) {
        return new SecurityProblems(problems);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(
            @Value("${samling.json-limit}") DataSize limit, ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(limit.toBytes(), problems));
        // before security: what is too large is not even looked at
        registration.setOrder(-200);
        return registration;
    }
}
