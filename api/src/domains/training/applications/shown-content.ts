import { sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { ownOrg } from '../own-org.ts';

type Expression = ReturnType<typeof sql>;

const mended = (ctx: Ctx): Expression => sql`a.state = 'RETURNED' and a.org_id is distinct from ${ownOrg(ctx)}::uuid`;
const submitted = sql`(select v.content from project_application_version v where v.application_id = a.id and v.content_version = a.content_version)`;

/** What is being mended after a return is its institution's; others read what was submitted last (02 §9.3), of `project_application a`. */
export const contentFor = (ctx: Ctx): Expression =>
  sql`(case when ${mended(ctx)} then ${submitted} else a.content end)`;

/** The project's name by the same rule. */
export const nameFor = (ctx: Ctx): Expression =>
  sql`(case when ${mended(ctx)} then ${submitted}->'project'->>'name' else a.project_name end)`;

/** The project's category by the same rule. */
export const categoryFor = (ctx: Ctx): Expression =>
  sql`(case when ${mended(ctx)} then ${submitted}->'project'->>'category' else a.category end)`;
