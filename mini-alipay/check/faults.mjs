import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';

/** The platform's limit of a main package. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Hosts that the mini-program may speak to beside the product's own: those of the platform's list of domains. */
const HOSTS = new Set(['zwdt.sh.gov.cn']);
const FORBIDDEN = [
  [/\beval\s*\(/, 'eval'],
  [/\bnew\s+Function\b|\bFunction\s*\(/, 'Function constructor'],
  [/\bdocument\.|\bwindow\.|\blocalStorage\b|\bXMLHttpRequest\b/, 'an object of browsers'],
];
const TOUCHED = /<(\w[\w-]*)([^>]*?\bon(?:Tap|Change)="[^"]*"[^>]*)>/g;

/**
 * What the platform or we would refuse in a built package.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function faultsOf(folder) {
  if (!existsSync(`${folder}/app.json`)) return [`${folder}: no built package`];
  const files = readdirSync(folder, { recursive: true }).filter((name) => statSync(`${folder}/${name}`).isFile());
  const textOf = (name) => readFileSync(`${folder}/${name}`, 'utf8');
  const bytes = files.reduce((sum, name) => sum + statSync(`${folder}/${name}`).size, 0);
  const { pages, tabBar } = JSON.parse(textOf('app.json'));
  const scripts = files.filter((name) => name.endsWith('.js'));
  return [
    ...(bytes > MOST_BYTES ? [`the package has ${bytes} bytes, allowed are ${MOST_BYTES}`] : []),
    ...pages
      .flatMap((page) => ['js', 'axml', 'json'].map((end) => `${page}.${end}`))
      .filter((name) => !files.includes(name))
      .map((name) => `${name}: a registered page lacks it`),
    ...files
      .filter((name) => name.endsWith('.axml') && !name.startsWith('parts/') && !pages.includes(name.slice(0, -5)))
      .map((name) => `${name}: not registered in app.json`),
    ...tabBar.items
      .filter(({ pagePath }) => !pages.includes(pagePath))
      .map(({ pagePath }) => `${pagePath}: a tab without a page`),
    ...scripts.flatMap((name) => scriptFaults(name, textOf(name), pages)),
    ...files.filter((name) => name.endsWith('.axml')).flatMap((name) => smallTargets(name, textOf(name))),
    ...files.filter((name) => name.endsWith('.axml')).flatMap((name) => fixedText(name, textOf(name))),
    ...files.filter((name) => name.endsWith('.axml')).flatMap((name) => lostParts(name, textOf(name), files)),
    ...files.filter((name) => name.endsWith('.acss')).flatMap((name) => fixedSizes(name, textOf(name))),
  ];
}

function scriptFaults(name, text, pages) {
  const faults = FORBIDDEN.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${name}: uses ${what}`);
  for (const [url] of text.matchAll(/\bhttps?:\/\/[\w.-]+(?::\d+)?/g)) {
    const { protocol, hostname } = new URL(url);
    const own = process.env.API_URL ? new URL(process.env.API_URL).hostname : 'tuiyi.example.gov.cn';
    if (protocol !== 'https:' || !(HOSTS.has(hostname) || hostname === own)) faults.push(`${name}: speaks to ${url}`);
  }
  for (const body of bodiesOf(text, /\bonShow\b[^{]*\{|\bonLaunch\b[^{]*\{/g))
    if (/getAuthCode/.test(body)) faults.push(`${name}: asks for an authorisation when it is shown`);
  for (const [, page] of text.matchAll(/["'`]\/(pages\/[\w-]+\/[\w-]+)/g))
    if (!pages.includes(page)) faults.push(`${name}: leads to ${page}, which is not registered`);
  return faults;
}

/** Texts between braces, from each place that the pattern finds. */
function bodiesOf(text, pattern) {
  return [...text.matchAll(pattern)].map(({ index, 0: head }) => {
    let depth = 1;
    let at = index + head.length;
    for (; depth > 0 && at < text.length; at += 1) depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    return text.slice(index, at);
  });
}

/** What can be touched is 44 px high and wide: the class `tap` says so; a box within a label is touched by its label. */
function smallTargets(name, text) {
  const alone = text.replace(/(<label class="tap\b[^>]*>).*?<\/label>/gs, '$1');
  return [...alone.matchAll(TOUCHED)]
    .filter(
      ([, tag, rest]) =>
        !['picker', 'input', 'checkbox-group', 'radio-group'].includes(tag) && !/class="[^"]*\btap\b/.test(rest),
    )
    .map(([, tag]) => `${name}: a ${tag} can be touched and lacks the class tap`);
}

/** Every page takes over the size of text that the person has chosen (01 §10.4: up to 200 %). */
function fixedText(name, text) {
  if (name.startsWith('parts/')) return [];
  const roots = [...text.matchAll(/class="page\b[^"]*"/g)].map(([found]) => found);
  return roots.length > 0 && roots.every((found) => found.includes('{{size}}')) && !/\bstyle="/.test(text)
    ? []
    : [`${name}: text that does not grow with the person’s choice`];
}

/** Text in em grows with the page; what has a fixed height, or may not break, would lose some of it. */
function fixedSizes(name, text) {
  return [...text.matchAll(/([^{}]+)\{([^}]*)\}/g)].flatMap(([, selector, body]) => {
    const grows = /^\s*\.(page|big|biggest)\s*$/.test(selector.replace(/\/\*[\s\S]*?\*\//g, ''));
    const fixed = /\bfont-size:\s*[\d.]+(?:rpx|px)/.test(body) && !grows;
    const cut = /(?:^|;)\s*(?:white-space:\s*nowrap|overflow:\s*hidden|text-overflow)/.test(body);
    return fixed || cut ? [`${name}: ${selector.trim().split('\n').at(-1)} does not grow with the text`] : [];
  });
}

function lostParts(name, text, files) {
  return [...text.matchAll(/<include src="([^"]+)"/g)]
    .filter(([, src]) => !files.includes(posix.join(posix.dirname(name), src)))
    .map(([, src]) => `${name}: includes ${src}, which is not there`);
}
