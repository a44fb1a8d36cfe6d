import { rows, sql, toDateOrNull } from "../../../../database/sql.js";
import { BUNDLE } from "../rules/fields.js";
const caseColumns = sql`c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode", c.id as "caseId",
  c.case_no as "caseNo", c.placement_type as "placementType", c.duplicate_flag as "duplicateFlag", c.person_flags as "personFlags",
  u.id as "handlerId"`;
const handler = sql`
  left join assignment a on a.record_type = 'case' and a.record_id = c.id
  left join user_account u on u.id = a.user_id and u.org_id = c.org_id and u.status = 'ENABLED'`;
/** The records of one type by their ids, in one statement. */ export async function readWatched(ctx, type, ids) {
    const list = sql`any(${[
        ...ids
    ]}::uuid[])`;
    const found = await rows(ctx, type === 'case' ? sql`
        select c.id, 'case' as type, c.case_no as "recordNo", c.person_name_masked as subject, ${BUNDLE}::text as "matterCode",
               '“一件事”主办件' as "matterName", 0 as "matterWeight", c.state, null as "externalStatus", null as "silentSince", ${caseColumns}
          from one_thing_case c ${handler} where c.id = ${list}` : sql`
        select s.id, 'subCase' as type, s.bj_no as "recordNo", s.subject, s.matter_code as "matterCode", s.matter_name as "matterName",
               coalesce(m.priority_weight, 0)::int as "matterWeight", s.state, s.external_status as "externalStatus",
               case when s.owner_type = 'DEPT' then coalesce(s.last_feedback_at, s.accepted_at) end as "silentSince", ${caseColumns}
          from sub_case s join one_thing_case c on c.id = s.case_id left join matter m on m.code = s.matter_code ${handler}
         where s.id = ${list}`);
    return new Map(found.map((row)=>[
            row.id,
            {
                ...row,
                silentSince: toDateOrNull(row.silentSince)
            }
        ]));
}

//# sourceMappingURL=watched-record.js.map