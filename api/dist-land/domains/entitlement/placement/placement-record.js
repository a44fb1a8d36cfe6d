import { rows, run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { findOrgs } from "../../../platform/access/index.js";
import { localDateOf } from "../../../platform/calendar/index.js";
import { decryptColumn, encryptColumn } from "../../../platform/crypto/index.js";
import { mask } from "../../../platform/masking/index.js";
import { parseIdNumber, personIndex } from "../../people/index.js";
import { judge } from "./criteria.js";
const CITY = '310000';
const cell = (recordNo)=>({
        table: 'placement_record',
        column: 'content',
        rowId: recordNo
    });
export function openContent(keys, recordNo, sealed) {
    return JSON.parse(decryptColumn(keys, cell(recordNo), sealed));
}
/**
 * Keeps what 安置系统 says, judged by every criterion, in one statement for a page. A version that is not newer is dropped, so pages and
 * events may come in any order and twice.
 *
 * @returns the records that were new or newer
 */ export async function keepRecords(tx, contents) {
    if (contents.length === 0) return [];
    const now = tx.app.clock.now();
    const places = await districtPlaces(tx);
    const newest = new Map();
    for (const content of contents){
        const known = newest.get(content.recordNo);
        if (!known || known.version < content.version) newest.set(content.recordNo, content);
    }
    const values = [
        ...newest.values()
    ].map((content)=>toRow(tx, normalised(tx, content), places, now));
    const kept = await rows(tx, sql`
    insert into placement_record as known (id, created_at, updated_at, record_no, source_version, content, name_masked, id_no_masked,
          id_no_index, discharge_date, service_months, person_category, placement_type, placement_region, placement_direction, status,
          reported_on, started_on, rival_regions, verdicts, eligible, screened_at, org_id, org_path, district_code)
    select v.id, ${now}, ${now}, v."recordNo", v.version, v.sealed, v."nameMasked", v."idNoMasked", v."idNoIndex", v."dischargeDate",
           v."serviceMonths", v."personCategory", v."placementType", v."placementRegion", v."placementDirection", v.status,
           v."reportedOn", v."startedOn", array(select jsonb_array_elements_text(coalesce(v."rivalRegions", '[]'))), v.verdicts,
           v.eligible, ${now}, v."orgId", v."orgPath", v."districtCode"
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "recordNo" text, version int, sealed text,
           "nameMasked" text, "idNoMasked" text, "idNoIndex" text, "dischargeDate" date, "serviceMonths" int, "personCategory" text,
           "placementType" text, "placementRegion" text, "placementDirection" text, status text, "reportedOn" date, "startedOn" date,
           "rivalRegions" jsonb, verdicts jsonb, eligible boolean, "orgId" uuid, "orgPath" text, "districtCode" text)
    on conflict (record_no) do update set source_version = excluded.source_version, content = excluded.content,
          name_masked = excluded.name_masked, id_no_masked = excluded.id_no_masked, id_no_index = excluded.id_no_index,
          discharge_date = excluded.discharge_date, service_months = excluded.service_months,
          person_category = excluded.person_category, placement_type = excluded.placement_type,
          placement_region = excluded.placement_region, placement_direction = excluded.placement_direction, status = excluded.status,
          reported_on = excluded.reported_on, started_on = excluded.started_on, rival_regions = excluded.rival_regions,
          verdicts = excluded.verdicts, eligible = excluded.eligible, screened_at = ${now}, org_id = excluded.org_id,
          org_path = excluded.org_path, district_code = excluded.district_code, updated_at = ${now}
      where known.source_version < excluded.source_version
    returning record_no as "recordNo"`);
    return readRecords(tx, sql`record_no = any(${kept.map((k)=>k.recordNo)}::text[])`);
}
/** ID numbers are kept with 18 characters; one that is none stays as it came and fails its criterion. */ function normalised(tx, content) {
    const parsed = parseIdNumber(content.idNo, {
        today: localDateOf(tx.app.clock.now())
    });
    return parsed.ok ? {
        ...content,
        idNo: parsed.idNo18
    } : content;
}
function toRow(tx, content, places, now) {
    const verdicts = judge(content, localDateOf(now));
    const place = places.get(content.placementRegion) ?? places.get(CITY);
    if (!place) throw new Error('the city has no organisation');
    const { recordNo, name, idNo } = content;
    return {
        ...content,
        ...place,
        id: uuidv7(now.getTime()),
        sealed: encryptColumn(tx.app.keys, 'TEXT', cell(recordNo), JSON.stringify(content)),
        nameMasked: mask('name', name),
        idNoMasked: mask('idNumber', idNo),
        idNoIndex: personIndex.idNo(tx.app.keys, idNo),
        verdicts,
        eligible: verdicts.every((verdict)=>verdict.passed)
    };
}
/** Records of the condition on `placement_record`, opened. */ export async function readRecords(ctx, where) {
    const found = await rows(ctx, sql`select id, record_no as "recordNo", source_version as "sourceVersion", content, eligible, org_id as "orgId",
          org_path as "orgPath", district_code as "districtCode"
        from placement_record where ${where} order by id`);
    return found.map(({ recordNo, content, ...record })=>({
            ...record,
            content: openContent(ctx.app.keys, recordNo, content)
        }));
}
/** Judges again what depends on the day (上岗日期, 报到日期 that lay ahead); returns the records whose verdict has changed. */ export async function judgeAgain(tx) {
    const today = localDateOf(tx.app.clock.now());
    const due = await readRecords(tx, sql`(started_on <= ${today}::date and eligible) or (reported_on <= ${today}::date and not eligible
          and exists (select 1 from jsonb_array_elements(verdicts) v where v->>'code' = 'REPORTED' and not (v->>'passed')::boolean))`);
    const values = due.map(({ id, content })=>{
        const verdicts = judge(content, today);
        return {
            id,
            verdicts,
            eligible: verdicts.every((verdict)=>verdict.passed)
        };
    });
    if (values.length > 0) {
        await run(tx, sql`update placement_record r set verdicts = v.verdicts, eligible = v.eligible, screened_at = ${tx.app.clock.now()}
            from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, verdicts jsonb, eligible boolean) where r.id = v.id`);
    }
    const eligible = new Map(values.map((value)=>[
            value.id,
            value.eligible
        ]));
    return due.map((record)=>({
            ...record,
            eligible: eligible.get(record.id) ?? record.eligible
        }));
}
/** The districts' bureaus by code, and the city for persons placed elsewhere. */ async function districtPlaces(ctx) {
    const orgs = [
        ...await findOrgs(ctx, {
            level: 'DISTRICT'
        }),
        ...await findOrgs(ctx, {
            level: 'CITY'
        })
    ];
    return new Map(orgs.map(({ id, path, code, districtCode })=>[
            code,
            {
                orgId: id,
                orgPath: path,
                districtCode: districtCode ?? code
            }
        ]));
}

//# sourceMappingURL=placement-record.js.map