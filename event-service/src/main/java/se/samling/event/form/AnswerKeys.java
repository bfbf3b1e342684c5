package se.samling.event.form;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.seal.Seal;

/** What diet and access needs are sealed with. */
@Configuration(proxyBeanMethods = false)
class AnswerKeys {

    @Bean
    Seal answerSeal(
            @Value("${samling.answers.key}") String key,
            @Value("${samling.answers.older-keys:}") List<String> olderKeys) {
        return new Seal(key, olderKeys);
    }
}
