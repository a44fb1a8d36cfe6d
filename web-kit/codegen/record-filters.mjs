/** The filters of a declared record as source: codecs of the address, fields of the line, and the filter of the API. */
import { text, wordsText } from './source-text.mjs';

/** Name of the constant that holds the words of a filter. */
const wordsOf = (record, { name, kind }) => (kind === 'states' ? record.states : `${name}Words`);

const hasWords = ({ kind, words }) => kind === 'choices' || (kind === 'own' && words !== undefined);
const isNumeric = ({ enum: of, words }) => !of && Object.keys(words).every((code) => /^\d+$/.test(code));
const several = ({ kind, single }) => kind === 'states' || (kind === 'choices' && !single);
const isFlag = ({ kind, of }) => kind === 'flag' || (kind === 'own' && of === 'flag');
const isDay = ({ kind }) => kind === 'from' || kind === 'to';

/** Words that the filters bring themselves; those of states stand with the record. */
export function choicesOf(record) {
  return record.filters
    .filter(hasWords)
    .map((filter) => {
      const type = filter.enum ? `: Readonly<Record<${filter.enum}, string>>` : '';
      return `const ${filter.name}Words${type} = ${wordsText(filter.words)}${type ? '' : ' as const'};\n`;
    })
    .join('');
}

/** The codec of one filter in the address. */
function codecOf(record, filter) {
  if (isFlag(filter)) return 'urlFlag()';
  if (isDay(filter)) return 'urlDay()';
  if (several(filter)) return `urlChoices(wordKeys(${wordsOf(record, filter)}))`;
  if (hasWords(filter)) return `urlChoice(['', ...wordKeys(${wordsOf(record, filter)})], '')`;
  return 'urlText()';
}

export const urlOf = (record) => record.filters.map((filter) => `${filter.url}: ${codecOf(record, filter)}`);

/** The fields of the line; both ends of a period share one control. */
export function filtersOf(record) {
  const { filters } = record;
  return filters.flatMap((filter) => {
    const { url, label, more, hidden, kind, hint } = filter;
    const own = { from: filters.find((one) => one.kind === 'to'), to: undefined }[kind];
    if (hidden || kind === 'to') return [];
    if (kind === 'from')
      return [
        field({ key: 'days', kind: 'days', label: label.replace(/起$/, ''), from: url, to: own?.url ?? 'to' }, more),
      ];
    if (kind === 'district') return [field({ key: url, kind: 'place', of: 'district', label }, more)];
    if (kind === 'equals' && filter.of) return [field({ key: url, kind: 'place', of: filter.of, label }, more)];
    if (kind === 'org') return [field({ key: url, kind: 'place', of: 'centre', label }, more)];
    if (filter.chosen) return [field({ key: url, kind: 'chosen', label }, more)];
    if (isFlag(filter)) return [field({ key: url, kind: 'flag', label }, more)];
    if (kind === 'codes') return [field({ key: url, kind, label, list: filter.list }, more, 'width: 140')];
    const options = `options: wordOptions(${wordsOf(record, filter)})`;
    if (several(filter))
      return [field({ key: url, kind: 'multi', label }, more, `${options}, width: ${kind === 'states' ? 180 : 140}`)];
    if (hasWords(filter)) return [field({ key: url, kind: 'select', label }, more, `${options}, width: 140`)];
    return [field({ key: url, kind: 'text', label, placeholder: hint ?? label }, more)];
  });
}

function field(parts, more, further) {
  const said = Object.entries(parts).map(([key, value]) => `${key}: ${text(value)}`);
  return `{ ${[...said, ...(more ? ['more: true'] : []), ...(further ? [further] : [])].join(', ')} }`;
}

/** What the address says as the filter of the API: what is empty does not narrow. */
export function toFilterOf({ filters }) {
  return filters.map((filter) => {
    const value = `values.${filter.url}`;
    if (isFlag(filter)) return `...(${value} && { ${filter.name}: true })`;
    if (filter.kind === 'codes') return `...(${value} && { ${filter.name}: [${value}] })`;
    if (several(filter)) {
      const codes = filter.kind === 'choices' && isNumeric(filter) ? `${value}.map(Number)` : value;
      return `...(${value}.length > 0 && { ${filter.name}: ${codes} })`;
    }
    const one = hasWords(filter) && filter.kind === 'choices' && isNumeric(filter) ? `Number(${value})` : value;
    return `...(${value} && { ${filter.name}: ${one} })`;
  });
}

/** What of web-kit the above needs. */
export const helpersOf = (record) => {
  const source = [...urlOf(record), ...filtersOf(record)].join(' ');
  return ['urlChoice', 'urlChoices', 'urlDay', 'urlFlag', 'urlText', 'wordKeys', 'wordOptions'].filter((name) =>
    source.includes(`${name}(`),
  );
};
