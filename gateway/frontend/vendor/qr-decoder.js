/* Reads a QR code out of the pixels of a picture, for browsers that cannot by themselves. */
import BinaryBitmap from '@zxing/library/esm/core/BinaryBitmap.js';
import HybridBinarizer from '@zxing/library/esm/core/common/HybridBinarizer.js';
import QRCodeReader from '@zxing/library/esm/core/qrcode/QRCodeReader.js';
import RGBLuminanceSource from '@zxing/library/esm/core/RGBLuminanceSource.js';

const reader = new QRCodeReader();

/** What the code says; undefined where there is none. */
export function decode({data, width, height}) {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4) grey[i] = (data[p] + 2 * data[p + 1] + data[p + 2]) >> 2;
  try {
    return reader.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)))).getText();
  } catch {
    return undefined;
  } finally {
    reader.reset();
  }
}
