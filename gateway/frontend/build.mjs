/**
 * Puts the files the pages need into one folder: the design system's parts in use, our own CSS and ES modules, htmx, the
 * font, and everybody's licence. Run by Maven; does nothing when nothing changed.
 */
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, '../target/classes/static/assets'));
const modules = join(here, 'node_modules');

/** The design system's parts in the order its own index has them; what is not listed is not sent to anybody. */
const PARTS = [
  'base', 'heading', 'paragraph', 'label', 'link', 'list', 'divider', 'button', 'input', 'field', 'fieldset',
  'validation-message', 'error-summary', 'alert', 'card', 'tag', 'badge', 'table', 'details', 'dialog', 'tabs',
  'pagination', 'breadcrumbs', 'skip-link',
];
const BASE_PARTS = new Set(['base', 'heading', 'paragraph', 'label', 'validation-message']);
/** Our own, in this order; each file opens its own layer. Areas (css/area-*.css) follow by name. */
const OWN = ['theme', 'elements', 'layout', 'parts'];
const LICENCES = {
  'designsystemet-css': '@digdir/designsystemet-css',
  'hanken-grotesk': '@fontsource-variable/hanken-grotesk',
  'hls.js': 'hls.js',
  htmx: 'htmx.org',
  qr: 'qr',
};
/** For the pictures that stand for a page where its address is shared, and for PDF: both are made on the server, which reads no woff2. */
const DRAWN = '@expo-google-fonts/hanken-grotesk';
/** The calendar and what it stands on, with the licence as each calls it. */
const CALENDAR_LICENCES = {
  fullcalendar: 'fullcalendar/LICENSE.md',
  'full-ui': '@full-ui/headless-calendar/LICENSE.md',
  preact: 'preact/LICENSE',
  'temporal-polyfill': 'temporal-polyfill/LICENSE',
};

const read = path => readFileSync(path, 'utf8');
const lock = createHash('sha256').update(read(join(here, 'package-lock.json'))).digest('hex');
const stamp = join(modules, '.lock-sha256');

if (!existsSync(stamp) || read(stamp) !== lock) {
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: here, stdio: 'inherit'});
  writeFileSync(stamp, lock);
}

const ds = join(modules, '@digdir/designsystemet-css/dist');
const ownCss = [
  ...OWN.map(name => `${name}.css`),
  ...readdirSync(join(here, 'css')).filter(name => name.startsWith('area-')).sort(),
];
const css = [
  // Plain elements come before the design system's parts: a link that looks like a button is a button first.
  '@layer ds.theme, ds.base, ds.samling-theme, ds.samling-elements, ds.components, calendar, samling.layout, samling.parts, samling.areas;',
  read(join(ds, 'theme/designsystemet.css')),
  ...PARTS.map(part => `@layer ds.${BASE_PARTS.has(part) ? 'base' : 'components'}{${read(join(ds, `src/${part}.css`))}}`),
  ...ownCss.map(name => read(join(here, 'css', name))),
].join('\n');

/** One ES module of the parts that we use, where a package has no file of its own for browsers that leaves the rest out. */
async function bundled(entry) {
  const {build} = await import('esbuild');
  const made = await build({
    entryPoints: [join(here, 'vendor', entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'eof',
    write: false,
    nodePaths: [modules],
  });
  return made.outputFiles[0].text;
}

/** Its styles in a layer below ours. They are a file: nothing is put into a page's style by a script, which the policy forbids. */
const calendarCss = ['skeleton.css', 'themes/classic/theme.css', 'themes/classic/palette.css']
  .map(name => `@layer calendar{${read(join(modules, 'fullcalendar', name))}}`)
  .join('\n');

const files = new Map([
  ['samling.css', css],
  ['htmx.js', readFileSync(join(modules, 'htmx.org/dist/htmx.min.js'))],
  ['calendar.css', calendarCss],
  ['fullcalendar.js', await bundled('fullcalendar.js')],
  ['qr-decoder.js', await bundled('qr-decoder.js')],
  ['hls.js', readFileSync(join(modules, 'hls.js/dist/hls.mjs'))],
  ...['latin', 'latin-ext'].map(set => [
    `hanken-grotesk-${set}.woff2`,
    readFileSync(join(modules, `@fontsource-variable/hanken-grotesk/files/hanken-grotesk-${set}-wght-normal.woff2`)),
  ]),
  ['hanken-grotesk-400.ttf', readFileSync(join(modules, DRAWN, '400Regular/HankenGrotesk_400Regular.ttf'))],
  ['hanken-grotesk-600.ttf', readFileSync(join(modules, DRAWN, '600SemiBold/HankenGrotesk_600SemiBold.ttf'))],
  ['licences/hanken-grotesk-600.txt', read(join(modules, DRAWN, 'LICENSE_FONT'))],
  ...Object.entries(CALENDAR_LICENCES).map(([name, file]) => [`licences/${name}.txt`, read(join(modules, file))]),
  ...Object.entries(LICENCES).map(([name, module]) => [`licences/${name}.txt`, read(join(modules, module, 'LICENSE'))]),
]);
for (const folder of ['js', 'img']) {
  for (const name of readdirSync(join(here, folder))) files.set(name, readFileSync(join(here, folder, name)));
}

const wanted = createHash('sha256');
for (const [name, content] of files) wanted.update(name).update(content);
const outStamp = join(out, '.content-sha256');
const digest = wanted.digest('hex');
if (!existsSync(outStamp) || read(outStamp) !== digest) {
  rmSync(out, {recursive: true, force: true});
  for (const [name, content] of files) {
    mkdirSync(dirname(join(out, name)), {recursive: true});
    writeFileSync(join(out, name), content);
  }
  writeFileSync(outStamp, digest);
}
