import { readdirSync, readFileSync } from 'node:fs';
import { root, webClients } from './root.mjs';

/**
 * What loses a whole rule of a style sheet in Chromium 86 (XC-08), with the version that knows it. What the build writes anew for old
 * browsers — logical properties, nesting — is not among it, nor what only decorates where it is known.
 */
const STYLES = [
  [/:has\(/, ':has() 105'],
  [/:is\(/, ':is() 88'],
  [/:where\(/, ':where() 88'],
  [/@layer\b/, '@layer 99'],
  [/@container\b/, '@container 105'],
  [/\bcolor-mix\(/, 'color-mix() 111'],
  [/\blight-dark\(/, 'light-dark() 123'],
  [/\baspect-ratio:/, 'aspect-ratio 88'],
  [/\d[dsl]v[hw]\b/, 'dvh, svh, lvh 108'],
  [/\bsubgrid\b/, 'subgrid 117'],
];

/** What a page of ours may not ask of the web platform: the script for old browsers brings none of it (the language's own it brings whole). */
const PLATFORM = [
  [/\bIntl\.(Segmenter|DurationFormat|supportedValuesOf)\b/, 'Intl 87, 99, 129'],
  [/\.(showPicker|checkVisibility|startViewTransition|showPopover|togglePopover|roundRect)\(/, 'DOM 99 to 114'],
  [/\bReadableStream\.from\(|\bResponse\.json\(/, 'fetch 105'],
  [/\bscheduler\.|\bnavigator\.userAgentData\b/, 'browser 90, 94'],
];

/** Sources and built style sheets with what Chromium 86 does not know, a line each. */
export function newerThanOldest() {
  return [...sources().flatMap((file) => found(file, PLATFORM)), ...sheets().flatMap((file) => found(file, STYLES))];
}

/** Fails where a page needs a newer browser than the oldest of the offices. */
export async function checkOldBrowsers() {
  const faults = newerThanOldest();
  if (faults.length > 0) throw new Error(`Not known to Chromium 86:\n${faults.join('\n')}`);
}

function found(file, wanted) {
  const text = withoutPrint(readFileSync(`${root}/${file}`, 'utf8'));
  return wanted.filter(([pattern]) => pattern.test(text)).map(([, name]) => `${file}: ${name}`);
}

/** A print loses its finish there and no word. */
export function withoutPrint(text) {
  let kept = '';
  let from = 0;
  for (let at = text.indexOf('@media print'); at >= 0; at = text.indexOf('@media print', from)) {
    kept += text.slice(from, at);
    let depth = 0;
    from = text.indexOf('{', at);
    do {
      if (text[from] === '{') depth += 1;
      if (text[from] === '}') depth -= 1;
      from += 1;
    } while (depth > 0 && from < text.length);
  }
  return kept + text.slice(from);
}

const filesOf = (folder, ending) =>
  readdirSync(`${root}/${folder}`, { recursive: true })
    .map(String)
    .filter((name) => ending.test(name) && !/(^|\/)(generated|testing)\/|\.test\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
const sources = () => ['web-kit', ...webClients()].flatMap((client) => filesOf(`${client}/src`, /\.tsx?$/));
const sheets = () => webClients().flatMap((client) => filesOf(`${client}/dist`, /\.css$/));
