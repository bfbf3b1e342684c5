package se.samling.gateway.pages.share;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A picture of 1200 × 630 pixels, the shape that services showing shared links ask for: what it belongs to, its title, and
 * when and where.
 *
 * @param kicker what it belongs to, such as a network; empty for none
 * @param facts under the title, a line each
 */
record SharePicture(String kicker, String title, List<String> facts) {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 80;
    private static final int TITLE_LINES = 4;
    private static final Color PAPER = new Color(0xfbfaf6);
    private static final Color INK = new Color(0x17211c);
    private static final Color PINE = new Color(0x1d4f3f);
    private static final Color SUN = new Color(0xf2b705);
    private static final Font FACE = face();

    byte[] png() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        try {
            draw(pen);
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void draw(Graphics2D pen) {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(PINE);
        pen.fillRect(0, HEIGHT - 24, WIDTH, 24);
        float y = write(pen, kicker, 30, PINE, MARGIN, 1);
        y = write(pen, title, 64, INK, y + 14, TITLE_LINES);
        y += 22;
        for (String fact : facts) {
            y = write(pen, fact, 32, PINE, y, 1);
        }
        mark(pen);
    }

    /** Writes words from the height {@code y} down, in so many lines at most; the height where they end. */
    private static float write(Graphics2D pen, String words, float size, Color colour, float y, int lines) {
        if (words.isBlank()) {
            return y;
        }
        pen.setColor(colour);
        var text = new AttributedString(words, Map.of(TextAttribute.FONT, FACE.deriveFont(size)));
        var breaks = new LineBreakMeasurer(text.getIterator(), pen.getFontRenderContext());
        float at = y;
        for (int line = 0; line < lines && breaks.getPosition() < words.length(); line++) {
            var layout = breaks.nextLayout(WIDTH - 2f * MARGIN);
            at += size;
            layout.draw(pen, MARGIN, at);
            at += size * 0.18f;
        }
        return at;
    }

    /** Six people round a table, one of them speaking: the mark as in mark.svg, where its square is 32 wide. */
    private static void mark(Graphics2D pen) {
        double scale = 2.4;
        double left = WIDTH - MARGIN - 32 * scale;
        double top = HEIGHT - MARGIN - 32 * scale;
        pen.setColor(PINE);
        pen.fillRoundRect((int) left, (int) top, (int) (32 * scale), (int) (32 * scale), 34, 34);
        for (int seat = 0; seat < 6; seat++) {
            double angle = Math.PI / 3 * seat - Math.PI / 2;
            double x = 16 + 8.8 * Math.cos(angle);
            double y = 16 + 8.8 * Math.sin(angle);
            pen.setColor(seat == 5 ? SUN : PAPER);
            pen.fill(new Ellipse2D.Double(left + (x - 2.5) * scale, top + (y - 2.5) * scale, 5 * scale, 5 * scale));
        }
    }

    private static Font face() {
        try (var file = SharePicture.class.getResourceAsStream("/static/assets/hanken-grotesk-600.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
