import { faultsOf } from '../check.ts';
import { columnsOf } from '../condition.ts';
import { type Filter, placesOf } from '../filters.ts';
import { type ModuleRecord, OWN } from './module-record.ts';
import { specOf, tableOf } from './open-module.ts';

const NAME = /^[a-z][a-z0-9_]{0,39}$/;
/** What every table of a module has; no column of its own is called so. */
const BASE = ['id', 'created_at', 'updated_at', 'version', 'org_id', 'org_path', 'district_code'];
const KINDS = 'text link flag moment day whole decimal choice code texts links sealed json'.split(' ');

/**
 * What is wrong with a module before it is published, every point by name: columns, links, filters, sorts, pages. Empty where it can be opened.
 *
 * @param tables the tables that it may join, with their columns
 */
export function faultsOfModule(module: ModuleRecord, tables: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const faults: string[] = [];
  const declared = Object.entries(module.columns);
  for (const [name, column] of declared) {
    if (!NAME.test(name)) faults.push(`“${name}”不能作为字段名`);
    if (BASE.includes(name)) faults.push(`“${name}”是每张表已有的字段`);
    if (!KINDS.includes(column.kind)) faults.push(`“${name}”没有“${String(column.kind)}”这种类型`);
  }
  const known = new Set(
    [...BASE, ...declared.flatMap(([name, column]) => besides(name, column.kind))].map((name) => `${OWN}.${name}`),
  );
  for (const { table, as, by, bring } of module.joins ?? []) {
    const columns = tables.get(table);
    if (!columns) faults.push(`没有“${table}”这张表`);
    if (!NAME.test(as) || as === OWN) faults.push(`“${as}”不能作为关联的名称`);
    if (module.columns[by]?.kind !== 'link') faults.push(`“${by}”不是关联字段`);
    for (const { column } of Object.values(bring))
      if (columns && !columns.has(column)) faults.push(`“${table}”没有字段“${column}”`);
    for (const column of columns ?? []) known.add(`${as}.${column}`);
  }
  const ask = (where: string, columns: readonly string[]) => {
    for (const column of columns) if (!known.has(column)) faults.push(`${where}：没有字段“${column}”`);
  };
  for (const [name, filter] of Object.entries(module.filters)) {
    if ((filter as Filter).kind === 'own') faults.push(`筛选“${name}”只能由程序提供`);
    else ask(`筛选“${name}”`, columnsOfFilter(filter));
  }
  for (const [name, { column }] of Object.entries(module.sorts ?? {})) ask(`排序“${name}”`, [column]);
  return faults.length > 0 ? faults : faultsOf(tableOf(module, 'm_checked'), specOf(module));
}

const besides = (name: string, kind: string) =>
  kind === 'sealed' ? [name, `${name}_masked`, `${name}_index`] : [name];

function columnsOfFilter(filter: ModuleRecord['filters'][string]): string[] {
  switch (filter.kind) {
    case 'search':
      return filter.find.flatMap((find) => [...placesOf(find), ...(find.when ? columnsOf(find.when) : [])]);
    case 'flag':
      return columnsOf(filter.when);
    case 'choices':
    case 'equals':
    case 'from':
    case 'to':
    case 'blind':
    case 'codes':
      return [filter.column];
    default:
      return [];
  }
}
