package se.samling.platform.problem;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Problems in words: the service's bundle {@code problems} first, then the platform's own. */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class ProblemConfiguration {

    @Bean
    ProblemAdvice problemAdvice(ObjectProvider<ConstraintProblems> constraints) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("problems", "platform-problems");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setDefaultLocale(java.util.Locale.of("sv"));
        words.setAlwaysUseMessageFormat(true);
        return new ProblemAdvice(words, constraints.getIfAvailable(() -> new ConstraintProblems(Map.of())));
    }

    @Bean
    SecurityProblems securityProblems(ProblemAdvice advice, JsonMapper json) {
        return new SecurityProblems(advice, json);
    }
}
