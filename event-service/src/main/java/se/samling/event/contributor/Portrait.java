package se.samling.event.contributor;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import se.samling.platform.problem.InvalidField;

/**
 * A picture as it is shown: upright, cut to a square and written anew as a JPEG of ours, so that nothing a camera or an editor wrote
 * beside it, such as where it was taken, is kept. What is sent is known by its first bytes, not by its name.
 */
final class Portrait {

    static final int SIDE = 480;
    private static final int SMALLEST = 160;
    private static final long MOST_PIXELS = 50_000_000;
    /** WebP is read whole, the others line by line. */
    private static final long MOST_PIXELS_WHOLE = 12_000_000;

    /** One at a time: a large picture takes as much memory as a small service has. */
    private static final Semaphore ONE = new Semaphore(1, true);

    private Portrait() {}

    /** @throws InvalidField {@code picture-type}, {@code picture-broken}, {@code picture-too-large} or {@code picture-too-small} */
    static byte[] of(byte[] sent) {
        var reader = reader(sent).orElseThrow(() -> new InvalidField("file", "picture-type"));
        ONE.acquireUninterruptibly();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            reader.setInput(in, true, true);
            return jpeg(square(read(reader), turn(sent)));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new InvalidField("file", "picture-broken");
        } finally {
            reader.dispose();
            ONE.release();
        }
    }

    private static Optional<ImageReader> reader(byte[] sent) {
        if (begins(sent, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(ImageIO.getImageReadersByFormatName("jpeg").next());
        }
        if (begins(sent, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of(ImageIO.getImageReadersByFormatName("png").next());
        }
        return begins(sent, 0, 'R', 'I', 'F', 'F') && begins(sent, 8, 'W', 'E', 'B', 'P')
                ? Optional.of(new WebPImageReaderSpi().createReaderInstance(null))
                : Optional.empty();
    }

    private static boolean begins(byte[] sent, int at, int... with) {
        return sent.length >= at + with.length
                && IntStream.range(0, with.length).allMatch(i -> (sent[at + i] & 0xFF) == with[i]);
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        boolean whole = reader.getOriginatingProvider() instanceof WebPImageReaderSpi;
        long most = whole ? MOST_PIXELS_WHOLE : MOST_PIXELS;
        if ((long) width * height > most) {
            throw new InvalidField("file", "picture-too-large", most / 1_000_000);
        }
        if (Math.min(width, height) < SMALLEST) {
            throw new InvalidField("file", "picture-too-small", SMALLEST);
        }
        var wanted = reader.getDefaultReadParam();
        int step = whole ? 1 : Math.max(1, Math.min(width, height) / (2 * SIDE));
        wanted.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wanted);
    }

    /** EXIF orientation, 1 to 8; upright where nothing is said. */
    private static int turn(byte[] sent) {
        try {
            var said = ImageMetadataReader.readMetadata(new ByteArrayInputStream(sent), sent.length)
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            return said != null && said.containsTag(ExifIFD0Directory.TAG_ORIENTATION)
                    ? said.getInt(ExifIFD0Directory.TAG_ORIENTATION)
                    : 1;
        } catch (ImageProcessingException | MetadataException | IOException unreadable) {
            return 1;
        }
    }

    /** From the middle across, and nearer the top than the bottom: that is where a face is. */
    private static BufferedImage square(BufferedImage image, int turn) {
        var upright = upright(image.getWidth(), image.getHeight(), turn);
        boolean lying = turn >= 5 && turn <= 8;
        int width = lying ? image.getHeight() : image.getWidth();
        int height = lying ? image.getWidth() : image.getHeight();
        int side = Math.min(width, height);
        var square = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = square.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.scale((double) SIDE / side, (double) SIDE / side);
        pen.translate(-(width - side) / 2.0, -(height - side) / 3.0);
        pen.drawImage(image, upright, null);
        pen.dispose();
        return square;
    }

    /** The way a camera's picture is turned to stand as it was seen (EXIF 2.32, tag 274). */
    private static AffineTransform upright(int width, int height, int turn) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(0.85f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), wanted);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
