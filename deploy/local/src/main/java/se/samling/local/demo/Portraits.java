package se.samling.local.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/** Draws plain portraits, so that nobody's photo is needed: a head and shoulders in five colours. */
final class Portraits {

    private static final int SIDE = 480;
    private static final Shape WALL = new Rectangle2D.Double(0, 0, SIDE, SIDE);
    private static final Shape SHOULDERS = new Ellipse2D.Double(70, 355, 340, 300);
    private static final Shape NECK = new RoundRectangle2D.Double(205, 280, 70, 110, 60, 60);
    private static final Shape FACE = new Ellipse2D.Double(150, 110, 180, 230);
    private static final Shape LONG_HAIR = new RoundRectangle2D.Double(126, 84, 228, 300, 220, 220);
    private static final Shape SHORT_HAIR = new Ellipse2D.Double(138, 86, 204, 210);
    private static final Shape FRINGE = new Rectangle2D.Double(138, 86, 204, 82);
    private static final Shape MOUTH = new Arc2D.Double(208, 240, 64, 48, 205, 130, Arc2D.OPEN);

    private Portraits() {}

    /** @param look the colours of wall, coat, skin, hair and line, and whether the hair is long */
    static byte[] draw(JsonNode look) throws IOException {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        fill(pen, look, "wall", WALL);
        fill(pen, look, "hair", look.path("long").asBoolean(false) ? LONG_HAIR : SHORT_HAIR);
        fill(pen, look, "skin", NECK);
        fill(pen, look, "coat", SHOULDERS);
        fill(pen, look, "skin", FACE);
        fill(pen, look, "hair", fringe());
        fill(pen, look, "line", new Ellipse2D.Double(196, 206, 16, 20));
        fill(pen, look, "line", new Ellipse2D.Double(268, 206, 16, 20));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(MOUTH);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private static Shape fringe() {
        var fringe = new Area(SHORT_HAIR);
        fringe.intersect(new Area(FRINGE));
        return fringe;
    }

    private static void fill(Graphics2D pen, JsonNode look, String part, Shape shape) {
        pen.setColor(Color.decode(look.get(part).asString()));
        pen.fill(shape);
    }
}
