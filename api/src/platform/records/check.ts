import { indexOf } from './columns.ts';
import { columnsOf } from './condition.ts';
import { fieldsOf, hasWords, type NamedField, readFields } from './fields.ts';
import { placesOf } from './filters.ts';
import { shownAs } from './source.ts';
import type { AnySpec, FileColumn, PageColumn, PageFact } from './spec.ts';
import type { Table } from './table.ts';

const nameOfColumn = (column: FileColumn<string>) => (typeof column === 'string' ? column : column[0]);
const namesOfPage = (column: PageColumn<string>) =>
  typeof column === 'string' ? [column] : [column.name, ...(column.under ?? [])];
const nameOfFact = (fact: PageFact<string>) => (typeof fact === 'string' ? fact : fact.name);

/** What a declaration says that contradicts itself; empty where it holds. Said at start, before anything is served. */
export function faultsOf(table: Table, spec: AnySpec): string[] {
  const faults: string[] = [];
  const fields = fieldsOf(table, spec);
  const names = namesOf(spec, fields);
  const read = namesOf(spec, readFields(table, spec));
  const known = (where: string, name: string, among = names) => {
    if (!among.has(name)) faults.push(`${where} names “${name}”, which is no field`);
  };
  const column = (where: string, name: string | undefined) => {
    if (name !== undefined && !Object.hasOwn(table.columns, name))
      faults.push(`${where} names “${name}”, which is no declared column of ${table.name}`);
  };
  if (table.flow !== (spec.flow !== undefined))
    faults.push('its table has a flow or it has none: both must say the same');
  column('number', spec.number);
  column('subject', spec.subject);
  column('matter', spec.matter);
  for (const one of spec.export?.columns ?? []) known('export', nameOfColumn(one), read);
  if (spec.flow) names.add('remaining');
  for (const [where, page] of Object.entries({ page: spec.page, portal: spec.portal })) {
    for (const one of page?.columns ?? []) for (const name of namesOfPage(one)) known(`${where}.columns`, name);
    for (const one of page?.facts ?? []) known(`${where}.facts`, nameOfFact(one));
    for (const one of page?.also ?? []) known(`${where}.also`, one);
    for (const one of page?.open ?? []) known(`${where}.open`, one);
  }
  for (const one of spec.conceal?.fields ?? []) known('conceal', one);
  faults.push(...doubles(fields.map(({ name }) => name)));
  faults.push(...toldBySearch(table, spec));
  return faults;
}

function namesOf(spec: AnySpec, fields: readonly NamedField[]): Set<string> {
  const names = ['id', ...(spec.flow ? ['version', 'state', 'stateTitle', 'flow'] : [])];
  return new Set([
    ...names,
    ...fields.flatMap(({ name, field }) => (hasWords(field) ? [name, `${name}Title`] : [name])),
  ]);
}

const doubles = (names: readonly string[]) =>
  names.filter((name, place) => names.indexOf(name) !== place).map((name) => `there are two fields “${name}”`);

/** A search over a concealed column would tell what the page hides, unless it looks where it is shown alone. */
function toldBySearch(table: Table, { conceal, filters }: AnySpec): string[] {
  if (!conceal) return [];
  const hidden = new Set(
    Object.entries(table.columns)
      .filter(([name, column]) => conceal.fields.includes(shownAs(name, column)))
      .flatMap(([name]) => [name, indexOf(name)]),
  );
  const isHidden = (ref: string) => hidden.has(ref.split('.').at(-1) ?? ref);
  return Object.entries(filters).flatMap(([name, filter]) => {
    if (filter.kind === 'search')
      return filter.find
        .filter((find) => !find.when && placesOf(find).some(isHidden))
        .map(() => `filter “${name}” finds concealed columns without \`when\``);
    if (filter.kind === 'flag' && columnsOf(filter.when).some(isHidden))
      return [`filter “${name}” tells of concealed columns`];
    return 'column' in filter && isHidden(filter.column) ? [`filter “${name}” tells of a concealed column`] : [];
  });
}
