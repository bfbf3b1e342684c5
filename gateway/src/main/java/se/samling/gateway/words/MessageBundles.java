package se.samling.gateway.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every bundle {@code messages/messages*_sv.properties} is found by itself; each has its {@code _en} beside it. */
@Configuration(proxyBeanMethods = false)
public class MessageBundles {

    public static final String PATTERN = "classpath:messages/messages*_sv.properties";

    @Bean
    ResourceBundleMessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(basenames());
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Languages.SWEDISH);
        messages.setFallbackToSystemLocale(false);
        // One rule for every sentence: an apostrophe is written twice, whether there are arguments or not.
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    /** Names of all bundles, for example {@code messages/messages-network}. */
    public static String[] basenames() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PATTERN))
                .map(Resource::getFilename)
                .map(Objects::requireNonNull)
                .map(name -> "messages/" + name.substring(0, name.length() - "_sv.properties".length()))
                .sorted()
                .toArray(String[]::new);
    }
}
