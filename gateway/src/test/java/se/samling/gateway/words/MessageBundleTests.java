package se.samling.gateway.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

/** Every text of the pages exists in both languages. */
class MessageBundleTests {

    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([a-z0-9][a-z0-9.\\-]*)[}(]");
    private static final Pattern PREFIX_IN_TEMPLATE = Pattern.compile("#\\{\\|([a-z0-9.\\-]+)\\$\\{");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\\.say\\(\\s*\"([a-z0-9.\\-]+)\"\\s*[,)]");

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(MessageBundles.basenames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeys(String bundle) {
        var swedish = read(bundle, "sv");
        var english = read(bundle, "en");
        assertThat(english.stringPropertyNames()).as(bundle).isEqualTo(swedish.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextIsEmptyAndEveryTextIsAValidPattern(String bundle) {
        for (var language : new String[] {"sv", "en"}) {
            var texts = read(bundle, language);
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key))
                        .as(bundle + " " + language + " " + key)
                        .isNotBlank();
                assertThat(new MessageFormat(texts.getProperty(key)).format(new Object[] {1, 2, 3}))
                        .as(key)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesUseTheSameArguments(String bundle) {
        var swedish = read(bundle, "sv");
        var english = read(bundle, "en");
        for (var key : swedish.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key, "")))
                    .as(bundle + " " + key)
                    .isEqualTo(arguments(swedish.getProperty(key)));
        }
    }

    @Test
    void everyKeyOfATemplateOrControllerExists() throws IOException {
        var known = known();
        var used = new TreeSet<String>();
        used.addAll(found("resources/templates", ".html", KEY_IN_TEMPLATE));
        used.addAll(found("java", ".java", KEY_IN_CODE));
        used.removeAll(known);
        assertThat(used).as("keys in use that no bundle has").isEmpty();
    }

    @Test
    void everyPrefixOfATemplateHasKeys() throws IOException {
        var known = known();
        assertThat(found("resources/templates", ".html", PREFIX_IN_TEMPLATE))
                .as("prefixes in use that no key begins with")
                .allMatch(prefix -> known.stream().anyMatch(key -> key.startsWith(prefix)));
    }

    @Test
    void everyPurposeOfAMailHasWords() throws IOException {
        assertThat(Files.readAllLines(Path.of("../contracts/mails/purposes.txt")))
                .isNotEmpty()
                .allSatisfy(purpose -> assertThat(known()).contains("desk.mail.purpose." + purpose));
    }

    private static Set<String> known() throws IOException {
        return bundles()
                .flatMap(bundle -> read(bundle, "sv").stringPropertyNames().stream())
                .collect(Collectors.toSet());
    }

    private static Set<Character> arguments(String pattern) {
        var found = new HashSet<Character>();
        var matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            found.add(matcher.group(1).charAt(0));
        }
        return found;
    }

    private static Set<String> found(String folder, String ending, Pattern pattern) throws IOException {
        Predicate<Path> wanted = file -> file.toString().endsWith(ending);
        try (var files = Files.walk(SOURCES.resolve(folder))) {
            return files.filter(wanted)
                    .flatMap(file -> pattern.matcher(text(file)).results())
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties read(String bundle, String language) {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource(bundle + "_" + language + ".properties").getInputStream(),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }
}
