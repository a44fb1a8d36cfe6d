import { rows, sql } from '../../src/database/sql.ts';
import { isUuid } from '../../src/database/uuid.ts';
import { scopeWhere } from '../../src/platform/access/index.ts';
import { refuse } from '../../src/platform/errors/index.ts';
import { type FlowRow, flowColumns } from '../../src/platform/flow/index.ts';
import { type Ctx, scopeOf } from '../../src/platform/kernel/index.ts';
import { VisitType } from './visit.type.ts';

/** A visit within the caller's scope; another's and none answer the same. @throws NOT_FOUND */
export async function getVisit(ctx: Ctx, id: string): Promise<VisitType> {
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  const [row] = await rows<FlowRow>(
    ctx,
    sql`select ${flowColumns('v')}, v.visit_no as title, v.person_name_masked as subject
          from visit v where v.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'v')}`,
  );
  if (!row) throw refuse('NOT_FOUND');
  const { title, subject, ...rest } = row;
  return Object.assign(new VisitType(), { ...rest, row, visitNo: title, personName: subject });
}
