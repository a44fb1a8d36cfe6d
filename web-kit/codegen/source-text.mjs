/** A text as source. */
export const text = (value) =>
  `'${String(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** Words by code as source. */
export const wordsText = (words) =>
  `{ ${Object.entries(words)
    .map(([code, word]) => `${/^[A-Za-z_]\w*$/.test(code) ? code : text(code)}: ${text(word)}`)
    .join(', ')} }`;

/** `NegativeReview` → `negativeReview`, and back. */
export const lower = (name) => `${name[0].toLowerCase()}${name.slice(1)}`;
export const capital = (name) => `${name[0].toUpperCase()}${name.slice(1)}`;

/** `NegativeReview` or `negativeReview` → `negative-review`. */
export const kebab = (name) => name.replace(/\B([A-Z])/g, '-$1').toLowerCase();

/** Each on a line of its own. */
export const indented = (depth, lines) => lines.map((line) => `${' '.repeat(depth)}${line}`).join('\n');
