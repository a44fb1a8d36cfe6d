import { rows, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { CLOSED_STATES } from '../../case-facts.ts';
import { loadMatters } from '../../matters/index.ts';
import type { MatterCategoryType } from './category.type.ts';
import { listWindows } from './windows.ts';

/** Open sub-cases of one matter are counted no further. */
const MOST_COUNTED = 1000;

/** The tree of matters (R3.1.2). Which branch a matter lies in follows from its 办理方式 alone. */
export async function listCategories(ctx: Ctx): Promise<MatterCategoryType[]> {
  const categories = await tables(ctx)
    .selectFrom('matter_category')
    .select(['code', 'name', 'parent_code as parentCode', 'mode'])
    .orderBy('sort')
    .orderBy('code')
    .execute();
  const [matters, windows, open] = [await loadMatters(ctx), await listWindows(ctx), await countOpen(ctx)];
  return categories.map((category) => ({
    ...category,
    matters: matters
      .filter(({ mode }) => mode === category.mode)
      .map(({ code, name, departmentName, mode, version }) => ({
        ...{ code, name, department: departmentName, mode, version },
        open: open.get(code) ?? 0,
        windows: windows.filter(({ matterCode }) => matterCode === code),
      })),
  }));
}

async function countOpen(ctx: Ctx): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ code: string; open: number }>(
    ctx,
    sql`
    select m.code, o.open from matter m, lateral (
      select count(*)::int as open from (
        select 1 from sub_case s where s.matter_code = m.code and s.accepted_at is not null
           and not s.state = any(${[...CLOSED_STATES]}::text[]) and ${scopeWhere(scopeOf(ctx.actor), 's')}
         limit ${MOST_COUNTED}) counted) o
     where m.enabled`,
  );
  return new Map(found.map(({ code, open }) => [code, open]));
}
