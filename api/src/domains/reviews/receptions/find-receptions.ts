import type { RawBuilder } from 'kysely';
import { type SqlInstant, sql } from '../../../database/sql.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { badInput } from '../../../platform/errors/index.ts';
import { type Ctx, type Placed, requireUser, scopeOf } from '../../../platform/kernel/index.ts';
import { newestFirst } from '../../../platform/lists/index.ts';
import { periodWhere } from '../lists/evaluation-filter.ts';
import { BUSINESS_TYPES, type BusinessType, SCENES } from '../words.ts';
import { type ReceptionFilterInput, ReceptionType } from './reception.type.ts';
import { RECEPTION, type ReceptionScene } from './words.ts';

interface ReceptionRow extends Placed {
  id: string;
  receptionNo: string;
  scene: ReceptionScene;
  receivedAt: SqlInstant;
  matterName: string;
  businessType: BusinessType;
  recordType: string | null;
  recordId: string | null;
  recordNo: string | null;
  nameMasked: string;
  phoneMasked: string;
  invited: boolean;
  evaluated: boolean;
  orgName: string;
  receivedByName: string;
}

const LONGEST = 64;

const columns = sql`
  r.id, r.org_id as "orgId", r.org_path as "orgPath", r.district_code as "districtCode", r.reception_no as "receptionNo", r.scene, r.created_at as "receivedAt", r.matter_name as "matterName",
  r.business_type as "businessType", r.record_type as "recordType", r.record_id as "recordId", r.record_no as "recordNo",
  r.name_masked as "nameMasked", r.phone_masked as "phoneMasked", r.invited, r.org_name as "orgName",
  r.received_by ->> 'name' as "receivedByName",
  exists (select 1 from evaluation e where e.service_type = 'reception' and e.service_id = r.id
             and not e.anonymous) as evaluated`;

function view(ctx: Ctx, { businessType, recordType, recordId, ...row }: ReceptionRow): ReceptionType {
  const binding = recordType ? ctx.app.registry.records.get(recordType) : undefined;
  return Object.assign(new ReceptionType(), row, {
    sceneTitle: SCENES[row.scene],
    businessTypeTitle: BUSINESS_TYPES[businessType],
    link: binding && recordId ? binding.link.replace('{id}', recordId) : null,
  });
}

/** The condition of the list over `r`, the caller's scope always included. @throws BAD_INPUT */
export function receptionWhere(ctx: Ctx, filter: ReceptionFilterInput): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [scopeWhere(scopeOf(ctx.actor), 'r'), ...periodWhere(sql`r.created_at`, filter)];
  if (filter.scenes?.length) parts.push(sql`r.scene = any(${filter.scenes}::text[])`);
  if (filter.mine) parts.push(sql`r.received_by ->> 'id' = ${requireUser(ctx).userId}`);
  const search = filter.search?.trim().toUpperCase();
  if (search) {
    if ([...search].length > LONGEST)
      throw badInput([{ path: 'filter.search', message: `查找内容不能超过${LONGEST}个字` }]);
    parts.push(sql`${search} in (r.reception_no, r.record_no)`);
  }
  return sql.join(parts, sql` and `);
}

const receptions = newestFirst<ReceptionRow, ReceptionFilterInput, ReceptionType>({
  type: RECEPTION,
  alias: 'r',
  columns,
  tables: sql`service_reception r`,
  where: receptionWhere,
  viewer: (ctx) => (row) => view(ctx, row),
});

/** 接待登记 of the caller's scope, newest first; one statement. */
export const listReceptions = receptions.page;
/** All of the list, page by page, for exports. */
export const receptionPages = receptions.pages;

/** One reception of the caller's scope as its list shows it. @throws NOT_FOUND */
export async function viewReception(ctx: Ctx, id: string): Promise<ReceptionType> {
  return view(ctx, await receptions.get(ctx, id));
}
