/* The camera: reads codes with the browser's own reader, or with ours where it has none. */
async function reader(decoder) {
  if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
    const detector = new BarcodeDetector({formats: ['qr_code']});
    return async video => (await detector.detect(video))[0]?.rawValue;
  }
  const {decode} = await import(decoder);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', {willReadFrequently: true});
  return async video => {
    canvas.width = Math.min(640, video.videoWidth);
    canvas.height = Math.round(canvas.width * video.videoHeight / video.videoWidth);
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    return decode(context.getImageData(0, 0, canvas.width, canvas.height));
  };
}

/** Starts the camera; resolves to what stops it. {@code found} is called once per code that is held up. */
export async function scan(video, decoder, found) {
  const stream = await navigator.mediaDevices.getUserMedia({video: {facingMode: 'environment'}, audio: false});
  const read = await reader(decoder);
  video.srcObject = stream;
  await video.play();
  let last;
  let lastAt = 0;
  let on = true;
  (async () => {
    while (on) {
      const code = video.readyState >= 2 ? await read(video).catch(() => undefined) : undefined;
      if (code && (code !== last || Date.now() - lastAt > 4_000)) {
        last = code;
        found(code);
      }
      if (code) lastAt = Date.now();
      await new Promise(resolve => setTimeout(resolve, 150));
    }
  })();
  return () => {
    on = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}
