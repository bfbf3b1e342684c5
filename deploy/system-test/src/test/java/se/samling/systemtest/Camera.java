package se.samling.systemtest;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** What is held in front of the browser's camera: Chromium plays a file of pictures, begun anew each time a camera is opened. */
final class Camera {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 10;
    private static final byte GREY = (byte) 128;

    private final Path film;

    Camera() {
        try {
            film = Files.createTempFile("camera", ".y4m");
            film.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        show(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    }

    /** For the browser's command line. */
    String[] arguments() {
        return new String[] {
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--use-file-for-fake-video-capture=" + film
        };
    }

    void show(byte[] picture) {
        try {
            show(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the middle of a grey table, as uncompressed video (YUV4MPEG2, 4:2:0). */
    private void show(BufferedImage picture) {
        var seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var brush = seen.createGraphics();
        brush.setColor(Color.LIGHT_GRAY);
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.drawImage(picture, (WIDTH - picture.getWidth()) / 2, (HEIGHT - picture.getHeight()) / 2, null);
        brush.dispose();
        var light = (byte[]) seen.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, null);
        var colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, GREY);
        var file = new ByteArrayOutputStream();
        file.writeBytes("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < FRAMES; i++) {
            file.writeBytes("FRAME\n".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(light);
            file.writeBytes(colour);
        }
        try {
            Files.write(film, file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
