package se.samling.platform;

import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import se.samling.platform.link.SignedLinks;
import se.samling.platform.patch.MergePatch;
import tools.jackson.databind.json.JsonMapper;

/** The clock, signed links and merge patch. */
@AutoConfiguration(afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
public class PlatformConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    SignedLinks signedLinks(@Value("${samling.link.key}") String key, Clock clock) {
        return new SignedLinks(Base64.getDecoder().decode(key), clock);
    }

    @Bean
    MergePatch mergePatch(JsonMapper json) {
        return new MergePatch(json);
    }
}
