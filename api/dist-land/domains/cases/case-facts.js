import { rows, sql, toDateOrNull } from "../../database/sql.js";
import { localDateOf } from "../../platform/calendar/index.js";
import { listAttachments } from "../../platform/files/index.js";
import { caseFlow } from "./case.flow.js";
import { loadMatters } from "./matters/index.js";
import { materialsToHandIn } from "./registration/check-application.js";
import { readForms } from "./registration/sealed-form.js";
/** States in which a sub-case no longer keeps its case from being finished. */ export const READY_STATES = [
    'PENDING_FINISH',
    'FINISHED_NORMAL',
    'FINISHED_TERMINATED',
    'CANCELLED'
];
export const CLOSED_STATES = [
    'FINISHED_NORMAL',
    'FINISHED_TERMINATED',
    'CANCELLED'
];
export const isClosed = (state)=>CLOSED_STATES.includes(state);
export const REPORTING_MATTER = 'M01';
/** Facts of many cases in one statement. */ export async function loadCaseFacts(ctx, records) {
    const found = await rows(ctx, sql`
    select c.id, c.duplicate_flag as "duplicateFlag", c.amended, c.org_id as "orgId", c.urged_at as "urgedAt",
           c.accepted_at is not null as "wasAccepted",
           coalesce(bool_or(s.matter_code = ${REPORTING_MATTER}), false) as "hasReporting",
           count(s.id) filter (where not s.state = any(${[
        ...CLOSED_STATES
    ]}::text[]))::int as "openSubCases",
           coalesce(bool_and(s.state = any(${[
        ...READY_STATES
    ]}::text[])), false) as "allReady"
      from one_thing_case c left join sub_case s on s.case_id = c.id
     where c.id = any(${records.map((r)=>r.id)}::uuid[])
     group by c.id`);
    const missing = await findMissingMaterials(ctx, records.filter((r)=>r.state === caseFlow.initial).map((r)=>r.id));
    const since = lastWorkday(ctx);
    return new Map(found.map(({ urgedAt, ...row })=>{
        const at = toDateOrNull(urgedAt);
        return [
            row.id,
            {
                ...row,
                urged: at !== null && localDateOf(at) >= since,
                missingMaterial: missing.get(row.id)
            }
        ];
    }));
}
/** Today, or the last working day before it. */ function lastWorkday({ app: { calendar, clock } }) {
    const today = localDateOf(clock.now());
    return calendar.isWorkday(today) ? today : calendar.addWorkdays(today, -1);
}
/** The first required material without a file of each draft that lacks one. */ async function findMissingMaterials(ctx, draftIds) {
    if (draftIds.length === 0) return new Map();
    const [forms, files, matters] = await Promise.all([
        readForms(ctx, draftIds),
        listAttachments(ctx, 'case', draftIds),
        loadMatters(ctx)
    ]);
    return new Map([
        ...forms
    ].flatMap(([id, form])=>{
        const [first] = materialsToHandIn(form, matters, files.get(id)?.map((f)=>f.materialCode) ?? []);
        return first ? [
            [
                id,
                first.name
            ]
        ] : [];
    }));
}
export async function loadSubCaseFacts(ctx, records) {
    const found = await rows(ctx, sql`select id, owner_type as "ownerType", owner_name as "ownerName", mode from sub_case where id = any(${records.map((r)=>r.id)}::uuid[])`);
    return new Map(found.map((row)=>[
            row.id,
            {
                ...row
            }
        ]));
}

//# sourceMappingURL=case-facts.js.map