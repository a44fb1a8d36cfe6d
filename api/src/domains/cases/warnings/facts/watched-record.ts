import { rows, type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { BUNDLE } from '../rules/fields.ts';
import { findFurther } from './further-watched.ts';

/** A case or sub-case whose limits run, with what conditions may look at and what a warning shows. */
export interface WatchedRecord extends Placed {
  id: string;
  type: string;
  /** Null where nobody may be led to the case (an anonymous evaluation). */
  caseId: string | null;
  /** 一件事编号; the record's own number where there is no case to name. */
  caseNo: string;
  /** 办件编号 of a sub-case, 一件事编号 of a case. */
  recordNo: string;
  subject: string;
  matterCode: string;
  matterName: string;
  matterWeight: number;
  state: string;
  externalStatus: string | null;
  /** Since when the department has been silent; null where none is asked. */
  silentSince: Date | null;
  placementType: string;
  duplicateFlag: string;
  personFlags: string[];
  /** Who handles the case, while that person still does. */
  handlerId: string | null;
  /** Where it stands, in the words of its own flow; absent for cases and sub-cases, whose states say it. */
  stage?: string;
  process?: string;
}

const caseColumns = sql`c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", c.id as "caseId",
  c.case_no as "caseNo", c.placement_type as "placementType", c.duplicate_flag as "duplicateFlag", c.person_flags as "personFlags",
  u.id as "handlerId"`;
const handler = sql`
  left join assignment a on a.record_type = 'case' and a.record_id = c.id
  left join user_account u on u.id = a.user_id and u.org_id = c.org_id and u.status = 'ENABLED'`;

type Row = Omit<WatchedRecord, 'silentSince'> & { silentSince: SqlInstant | null };

/** The records of one type by their ids, in one statement. */
export async function readWatched(ctx: Ctx, type: string, ids: readonly string[]): Promise<Map<string, WatchedRecord>> {
  const further = findFurther(type);
  if (further) {
    const own = await further.read(ctx, ids);
    return new Map(
      own.map((row) => [row.id, { ...row, type, silentSince: null, externalStatus: null, duplicateFlag: 'NONE' }]),
    );
  }
  const list = sql`any(${[...ids]}::uuid[])`;
  const found = await rows<Row>(
    ctx,
    type === 'case'
      ? sql`
        select c.id, 'case' as type, c.case_no as "recordNo", c.person_name_masked as subject, ${BUNDLE}::text as "matterCode",
               '“一件事”主办件' as "matterName", 0 as "matterWeight", c.state, null as "externalStatus", null as "silentSince", ${caseColumns}
          from one_thing_case c ${handler} where c.id = ${list}`
      : sql`
        select s.id, 'subCase' as type, s.bj_no as "recordNo", s.subject, s.matter_code as "matterCode", s.matter_name as "matterName",
               coalesce(m.priority_weight, 0)::int as "matterWeight", s.state, s.external_status as "externalStatus",
               case when s.owner_type = 'DEPT' then coalesce(s.last_feedback_at, s.accepted_at) end as "silentSince", ${caseColumns}
          from sub_case s join one_thing_case c on c.id = s.case_id left join matter m on m.code = s.matter_code ${handler}
         where s.id = ${list}`,
  );
  return new Map(found.map((row) => [row.id, { ...row, silentSince: toDateOrNull(row.silentSince) }]));
}
