package se.samling.gateway.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final int ZOOM = 4;

    @Test
    void aReaderReadsWhatWasWritten() throws Exception {
        var said = "https://samling.example/incheckning/" + "a-Z_9".repeat(20);
        assertThat(read(QrCode.svg(said))).isEqualTo(said);
    }

    /** Paints the picture's modules as a camera would see them. */
    private static String read(String svg) throws Exception {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * ZOOM;
        var pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        var modules = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (modules.find()) {
            for (int i = 0; i < ZOOM * ZOOM; i++) {
                int x = Integer.parseInt(modules.group(1)) * ZOOM + i % ZOOM;
                int y = Integer.parseInt(modules.group(2)) * ZOOM + i / ZOOM;
                pixels[y * size + x] = 0;
            }
        }
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
