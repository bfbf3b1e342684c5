package se.samling.docs.note;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samling.platform.seal.Seal;

/** What notes are sealed with. */
@Configuration(proxyBeanMethods = false)
class NoteKeys {

    @Bean
    Seal noteSeal(
            @Value("${samling.notes.key}") String key, @Value("${samling.notes.older-keys:}") List<String> olderKeys) {
        return new Seal(key, olderKeys);
    }
}
