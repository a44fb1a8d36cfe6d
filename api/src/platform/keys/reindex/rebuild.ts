import { tables } from '../../../database/tables.ts';
import type { IndexedAt } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';

/** 重建索引, in the words of the page (03 §41.6). */
export const STATES = {
  FILLING: '回填中',
  VERIFIED: '已校验，待切换',
  SWITCHED: '已切换，收尾中',
  DONE: '已完成',
  UNDONE: '已撤销',
} as const;
export type RebuildState = keyof typeof STATES;

/** Of these there is one at a time: two keys are written with. */
const LIVE: readonly RebuildState[] = ['FILLING', 'VERIFIED', 'SWITCHED'];

/** The re-index under way. */
export const liveRebuild = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('index_rebuild')
    .selectAll()
    .where('state', 'in', [...LIVE])
    .executeTakeFirst();
export type Rebuild = NonNullable<Awaited<ReturnType<typeof liveRebuild>>>;

/** The columns that are made anew, table by table: first those whose value lies beside them, so that the others find it known. */
export function indexedTables({ app }: Ctx): Map<string, readonly IndexedAt[]> {
  const all = [...app.registry.indexedAt.values()];
  const byTable = [...Map.groupBy(all, ({ table }) => table)].sort(
    ([one, own], [other, others]) =>
      Number(own.some(({ value }) => !value)) - Number(others.some(({ value }) => !value)) ||
      one.localeCompare(other, 'en'),
  );
  return new Map(byTable);
}

/** The fields that follow the active index key: those whose every column can be made anew. */
export const movingFields = ({ app }: Pick<Ctx, 'app'>): ReadonlySet<string> =>
  new Set([...app.registry.indexedAt.values()].map(({ field }) => field.name));
