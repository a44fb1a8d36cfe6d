/** Stands for a value that is put in: it is no SQL. */
const VALUE = '¤';
/** What is turned into what, wherever it stands. The assignments of an update are no comparisons. */
const TURNED = [
  [/<>/g, '='],
  [/ < /g, ' <= '],
  [/ <= /g, ' < '],
  [/ > /g, ' >= '],
  [/ >= /g, ' > '],
  [/\bis not null\b/g, 'is null'],
  [/\bis null\b/g, 'is not null'],
  [/\bnot (?=exists\b|in\b|[a-z_.]+ = any\b|[a-z_.]+ *[),])/g, ''],
  [/\bmin(?=\()/g, 'max'],
  [/\bmax(?=\()/g, 'min'],
  [/\bbool_or(?=\()/g, 'bool_and'],
  [/\bbool_and(?=\()/g, 'bool_or'],
  [/ desc\b/g, ''],
  [/\bdistinct (?!on\b)/g, ''],
  [/ - interval\b/g, ' + interval'],
  [/ \+ interval\b/g, ' - interval'],
];
/** Where a condition ends that stands after `and`. */
const END =
  /^(?:and|or|order by|group by|having|limit|for update|for share|returning|then|else|end|join|left join|where|union|on conflict|window)\b/;

/**
 * Small mistakes in a piece of SQL: a comparison turned, one of a list forgotten, a condition left out.
 *
 * @param {string} sql between two backticks
 * @returns {{ from: number, to: number, after: string }[]} what is replaced, in the order of the text
 */
export function sqlMutantsOf(sql) {
  const text = withoutValues(sql);
  const found = TURNED.flatMap(([pattern, after]) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ from: index, to: index + length, after })),
  );
  for (const { 0: list, index } of text.matchAll(/\((?:'[^']*', )+'[^']*'\)/g)) {
    const all = list.slice(1, -1).split(', ');
    for (const n of all.keys())
      found.push({ from: index, to: index + list.length, after: `(${all.toSpliced(n, 1).join(', ')})` });
  }
  for (const { index } of text.matchAll(/\band\b/g)) {
    if (isOfBetween(text, index)) continue;
    found.push({ from: index, to: endOfCondition(text, index + 3), after: '' });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The same text, as long as before, with a sign for each letter of a value. */
function withoutValues(sql) {
  let depth = 0;
  let text = '';
  for (const [n, char] of Array.from(sql, (one) => one).entries()) {
    if (char === '$' && sql[n + 1] === '{' && depth === 0) depth = -1;
    else if (char === '{' && depth !== 0) depth = depth < 0 ? 1 : depth + 1;
    else if (char === '}' && depth > 0) {
      depth -= 1;
      text += VALUE;
      continue;
    }
    text += depth === 0 ? char : VALUE;
  }
  return text;
}

function endOfCondition(text, start) {
  let depth = 0;
  let n = start;
  for (; n < text.length; n += 1) {
    if (text[n] === '(') depth += 1;
    else if (text[n] === ')') depth -= 1;
    if (depth < 0) break;
    if (depth === 0 && n > start && /\s/.test(text[n - 1]) && END.test(text.slice(n)) && !isOfBetween(text, n)) break;
  }
  return start + text.slice(start, n).trimEnd().length;
}

/** The `and` of `between … and …`. */
const isOfBetween = (text, index) => /\bbetween\s+\S+\s*$/.test(text.slice(0, index));
