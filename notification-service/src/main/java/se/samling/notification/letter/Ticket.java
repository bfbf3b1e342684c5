package se.samling.notification.letter;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * What somebody shows at the door.
 *
 * @param code what the picture says to a station: the same as on the personal page
 * @param words the code to say where the picture is not seen
 */
public record Ticket(String code, String words, String alternative) {

    /** By this name the mail's HTML finds its picture (RFC 2392). */
    public static final String CONTENT_ID = "ticket@samling";

    private static final Map<EncodeHintType, Object> HINTS =
            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);

    private static final int ZOOM = 6;
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    /** The QR code (ISO/IEC 18004) as PNG, black on white also where the mail is read in the dark. */
    public byte[] picture() {
        var modules = modules();
        int size = modules.getWidth() * ZOOM;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, modules.get(x / ZOOM, y / ZOOM) ? BLACK : WHITE);
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private BitMatrix modules() {
        try {
            return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
