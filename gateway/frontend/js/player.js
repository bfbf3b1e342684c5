/* HLS by hls.js, else by the browser itself; says plainly when nothing is broadcast, keeps trying, and takes the back-up stream when
   one that was seen breaks off. */
import Hls from './hls.js';

const TRY_AGAIN = 8_000;
const NATIVE = 'application/vnd.apple.mpegurl';

for (const player of document.querySelectorAll('[data-player][data-stream]')) {
  const video = player.querySelector('video');
  const word = player.querySelector('[data-player-word]');
  const button = player.parentElement.querySelector('[data-switch]');
  const which = player.parentElement.querySelector('[data-which]');
  let address = player.dataset.stream;
  let hls;
  let later;
  let played = false;
  let seen = false;

  function say(name) {
    word.hidden = !name;
    for (const one of word.querySelectorAll('[data-word]')) one.hidden = one.dataset.word !== name;
  }

  function missing() {
    say(seen ? 'lost' : 'none');
    clearTimeout(later);
    const other = seen && player.dataset.backup;
    later = setTimeout(() => (other ? change(address === player.dataset.stream) : load()), other && played ? 0 : TRY_AGAIN);
    played = false;
  }

  function load() {
    clearTimeout(later);
    hls?.destroy();
    hls = undefined;
    if (Hls.isSupported()) {
      hls = new Hls({enableWorker: false, lowLatencyMode: true});
      hls.on(Hls.Events.ERROR, (name, error) => error.fatal && missing());
      hls.loadSource(address);
      hls.attachMedia(video);
    } else if (video.canPlayType(NATIVE)) {
      video.src = address;
    } else {
      say('none');
    }
  }

  video.addEventListener('error', missing);
  video.addEventListener('loadeddata', () => {
    played = seen = true;
    say();
  });

  function change(toBackup) {
    if (!player.dataset.backup) return;
    address = toBackup ? player.dataset.backup : player.dataset.stream;
    button.textContent = toBackup ? button.dataset.toMain : button.dataset.toBackup;
    which.textContent = toBackup ? which.dataset.backup : '';
    const playing = !video.paused;
    load();
    if (playing) video.play().catch(() => {});
  }

  button?.addEventListener('click', () => change(address === player.dataset.stream));
  document.querySelector('[data-watch]')?.addEventListener('to-backup', () => change(true));
  /* Whoever comes while everybody is asked to change begins there. */
  if (document.querySelector('#status [data-to-backup]')) change(true);
  else load();
}
