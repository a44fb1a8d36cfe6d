import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import type { ReviewExpertType } from './expert.type.ts';

/** The library has some hundred experts; whoever looks for one narrows the list. */
const MOST = 500;

const select = sql`select id, version, name, id_no_masked as "idNo", phone, employer, title, fields, enabled, valid_to::text as "validTo",
                          review_count as "reviewCount" from review_expert`;
const view = (row: ReviewExpertType): ReviewExpertType => ({ ...row, phone: mask('phone', row.phone) });

/** Experts by name, those in office first. */
export async function findExperts(
  ctx: Ctx,
  { search, field }: { search?: string | null | undefined; field?: string | null | undefined },
): Promise<ReviewExpertType[]> {
  const text = search?.trim() || null;
  const found = await rows<ReviewExpertType>(
    ctx,
    sql`${select} where (${text}::text is null or position(${text ?? ''} in name || employer) > 0)
          and (${field ?? null}::text is null or ${field ?? ''} = any(fields)) order by enabled desc, name, id limit ${MOST}`,
  );
  return found.map(view);
}

/** @throws NOT_FOUND */
export async function getExpert(ctx: Ctx, id: string): Promise<ReviewExpertType> {
  const found = isUuid(id) ? await firstRow<ReviewExpertType>(ctx, sql`${select} where id = ${id}`) : undefined;
  if (!found) throw refuse('NOT_FOUND');
  return view(found);
}
