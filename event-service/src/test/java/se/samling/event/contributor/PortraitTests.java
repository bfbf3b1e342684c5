package se.samling.event.contributor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samling.platform.problem.InvalidField;

class PortraitTests {

    private static final int TAG = 0x0112;

    /** A picture whose left half is red and right half blue; held otherwise, the red is elsewhere. */
    @ParameterizedTest
    @CsvSource({"1, left", "2, right", "3, right", "4, left", "5, top", "6, top", "7, bottom", "8, bottom"})
    void aPictureStandsAsTheCameraWasHeld(int turn, String redSide) {
        var upright = read(Portrait.of(held(turn, encoded(halves(600, 400, BufferedImage.TYPE_INT_RGB), "jpeg"))));
        assertThat(upright.getWidth()).isEqualTo(Portrait.SIDE);
        assertThat(upright.getHeight()).isEqualTo(Portrait.SIDE);
        int near = 20;
        int far = Portrait.SIDE - near;
        int middle = Portrait.SIDE / 2;
        assertThat(red(upright, near, near)).isEqualTo(redSide.equals("left") || redSide.equals("top"));
        assertThat(red(upright, far, far)).isEqualTo(redSide.equals("right") || redSide.equals("bottom"));
        assertThat(red(upright, near, middle) != red(upright, far, middle))
                .isEqualTo(redSide.equals("left") || redSide.equals("right"));
    }

    @Test
    void whatTheCameraWroteIsGone() {
        var sent = held(6, encoded(halves(600, 400, BufferedImage.TYPE_INT_RGB), "jpeg"));
        assertThat(text(sent)).contains("Exif");
        assertThat(text(Portrait.of(sent))).doesNotContain("Exif");
    }

    @Test
    void aPngAndAWebpBecomeTheSameKindOfPicture() throws IOException {
        var see = encoded(new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(new Color(read(Portrait.of(see)).getRGB(9, 9)).getBlue())
                .as("what was see-through is white")
                .isGreaterThan(250);
        try (var webp = Objects.requireNonNull(getClass().getResourceAsStream("/pictures/red.webp"))) {
            assertThat(red(read(Portrait.of(webp.readAllBytes())), 240, 240)).isTrue();
        }
    }

    @Test
    void whatIsNoPictureOfOursIsRefusedByName() {
        var png = encoded(halves(300, 300, BufferedImage.TYPE_INT_RGB), "png");
        refused("GIF89a and the rest".getBytes(StandardCharsets.US_ASCII), "picture-type");
        refused(new byte[0], "picture-type");
        refused("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8), "picture-type");
        refused(Arrays.copyOf(png, 60), "picture-broken");
        refused(encoded(halves(100, 900, BufferedImage.TYPE_INT_RGB), "jpeg"), "picture-too-small");
        var bomb = png.clone();
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        ByteBuffer.wrap(bomb).putInt(29, sum(bomb));
        refused(bomb, "picture-too-large");
    }

    private static void refused(byte[] sent, String code) {
        assertThatThrownBy(() -> Portrait.of(sent))
                .isInstanceOfSatisfying(
                        InvalidField.class,
                        refused -> assertThat(refused.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.code()).isEqualTo(code)));
    }

    /** A PNG's checksum of its first chunk. */
    private static int sum(byte[] png) {
        var sum = new CRC32();
        sum.update(png, 12, 17);
        return (int) sum.getValue();
    }

    private static BufferedImage halves(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String as) {
        var bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, as, bytes)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With an EXIF segment that says how the camera was held, right after the beginning. */
    private static byte[] held(int turn, byte[] jpeg) {
        var exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static BufferedImage read(byte[] jpeg) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean red(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > colour.getBlue();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
