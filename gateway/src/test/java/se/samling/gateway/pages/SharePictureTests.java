package se.samling.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.samling.gateway.testing.Browser;
import se.samling.gateway.testing.DeclarationSamples;
import se.samling.gateway.testing.GatewayTest;
import se.samling.gateway.testing.SampleAnswers;

@GatewayTest
class SharePictureTests {

    @LocalServerPort
    int port;

    @BeforeEach
    void answers() {
        SampleAnswers.give();
        DeclarationSamples.give();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/traffar/stockholm-utbildning",
                "/traffar/digital-installd",
                "/natverk/statens-demokratinatverk",
                "/serier/det-demokratiska-samtalet",
                "/deklarationer/stark-demokrati"
            })
    void whatIsSharedHasAPictureOfTheRightShape(String path) throws IOException, InterruptedException {
        var page = new Browser(port).get(path).html();
        var address = URI.create(
                page.select("meta[property=og:image]").attr("content").replaceFirst("^https?://[^/]+", home()));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofInputStream());
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
            var file = Path.of("target/share").resolve(path.substring(path.lastIndexOf('/') + 1) + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, answer.body().readAllBytes());
            var picture = ImageIO.read(file.toFile());
            assertThat(picture.getWidth() + "×" + picture.getHeight()).isEqualTo("1200×630");
        }
        assertThat(page.select("meta[property=og:image:alt]").attr("content")).isNotBlank();
    }

    private String home() {
        return "http://localhost:" + port;
    }
}
