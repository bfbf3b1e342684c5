/* Reads a QR code out of the pixels of a picture, for browsers that cannot by themselves. */
import decodeQR from 'qr/decode.js';

/** What the code in an ImageData says; undefined where there is none. */
export function decode(image) {
  try {
    return decodeQR(image);
  } catch {
    return undefined;
  }
}
