import { sql } from '../../database/sql.ts';
import { tables } from '../../database/tables.ts';
import type { App } from '../kernel/app.ts';
import { type AreaKey, areaOf } from '../kernel/areas.ts';
import type { Ctx } from '../kernel/context.ts';
import { type TaskAreaCountType, TaskBucket } from './task.type.ts';
import { COUNT_CAP, linkOf, mine } from './task-list.ts';

/** The area whose menu leads to where a record is opened: the entry with the longest address that its link begins with. */
export function areaOfRecord(app: App, recordType: string): AreaKey | undefined {
  const link = linkOf(app, recordType);
  if (!link) return undefined;
  const [entry] = app.registry.menus
    .filter(({ route }) => route && route !== '/' && (link === route || link.startsWith(`${route}/`)))
    .sort((a, b) => (b.route?.length ?? 0) - (a.route?.length ?? 0));
  return entry && areaOf(entry);
}

/** How many open to-dos of the caller's wait in each area that has some; a number beyond all reading is capped. One statement. */
export async function countTaskAreas(ctx: Ctx): Promise<TaskAreaCountType[]> {
  const own = sql<boolean>`${mine(ctx, TaskBucket.ALL)}`;
  const found = await tables(ctx)
    .selectFrom((query) => query.selectFrom('task').select('record_type').where(own).limit(COUNT_CAP).as('t'))
    .select(({ fn }) => ['t.record_type as recordType', fn.countAll<string>().as('n')])
    .groupBy('t.record_type')
    .execute();
  const counts = new Map<AreaKey, number>();
  for (const { recordType, n } of found) {
    const area = areaOfRecord(ctx.app, recordType);
    if (area) counts.set(area, (counts.get(area) ?? 0) + Number(n));
  }
  return [...counts].map(([area, count]) => ({ area, count }));
}
