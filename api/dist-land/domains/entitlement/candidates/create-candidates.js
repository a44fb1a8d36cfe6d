import { rows, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { localDateOf } from "../../../platform/calendar/index.js";
import { startRecords } from "../../../platform/flow/index.js";
import { mask } from "../../../platform/masking/index.js";
import { takeNumbers } from "../../../platform/numbers/take-numbers.js";
import { findOrCreatePerson, findPersonByDocument, flagIncomplete, RESIDENT_ID_CARD } from "../../people/index.js";
import { monthOf } from "../placement/criteria.js";
import { sealProfile } from "./profile.js";
export function profileOf({ name, idNo, sex, birthDate, mobile = '' }) {
    return {
        name,
        idNo,
        sex,
        birthDate,
        mobile
    };
}
/**
 * Makes candidates of placement records: persons without a file get one, marked 待补录 (8.9). A person who is on the list already, through
 * another record, stays as he is: the record that came first counts until it ends.
 *
 * @param reason why somebody took the person in by hand; null for those who meet the criteria
 * @returns the new candidates' ids
 */ export async function createCandidates(tx, records, reason) {
    if (records.length === 0) return [];
    const now = tx.app.clock.now();
    const today = localDateOf(now);
    const personIds = await personsOf(tx, records);
    const first = await takeNumbers(tx, `entitlement-${today.slice(0, 4)}`, records.length);
    const values = records.map((record, n)=>{
        const id = uuidv7(now.getTime());
        const { content } = record;
        return {
            id,
            no: `MX${record.districtCode}${today.slice(0, 4)}${String(first + n).padStart(6, '0')}`,
            recordId: record.id,
            personId: personIds.get(record.id),
            profile: sealProfile(tx.app.keys, id, profileOf(content)),
            nameMasked: mask('name', content.name),
            idNoMasked: mask('idNumber', content.idNo),
            mobileMasked: mask('phone', content.mobile ?? ''),
            waitingStart: monthOf(content.reportedOn ?? today),
            orgId: record.orgId,
            orgPath: record.orgPath,
            districtCode: record.districtCode
        };
    });
    const created = await rows(tx, sql`
    insert into entitlement_candidate (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, candidate_no,
          person_id, placement_record_id, source_version, profile, name_masked, id_no_masked, mobile_masked, discharge_date,
          service_months, placement_region, placement_direction, rival_regions, reported_on, waiting_start, manual_reason, identified_at)
    select v.id, ${now}, ${now}, 'IDENTIFIED', ${now}, v."orgId", v."orgPath", v."districtCode", v.no, v."personId", r.id,
           r.source_version, v.profile, v."nameMasked", v."idNoMasked", v."mobileMasked", r.discharge_date, r.service_months,
           r.placement_region, r.placement_direction, r.rival_regions, r.reported_on, v."waitingStart", ${reason}, ${now}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, no text, "recordId" uuid, "personId" uuid, profile text,
           "nameMasked" text, "idNoMasked" text, "mobileMasked" text, "waitingStart" text, "orgId" uuid, "orgPath" text,
           "districtCode" text)
      join placement_record r on r.id = v."recordId"
    on conflict (person_id) where state not in ('EXCLUDED', 'LAPSED', 'CLOSED') do nothing returning id`);
    const ids = created.map((c)=>c.id);
    await startRecords(tx, 'candidate', ids, reason === null ? 'identify' : 'include', reason ? {
        reasonText: reason
    } : {});
    return ids;
}
/** The person of each record, in the order of ID numbers so that two runs cannot wait for each other. */ async function personsOf(tx, records) {
    const persons = new Map();
    const opened = [];
    for (const { id, content } of [
        ...records
    ].sort((a, b)=>a.content.idNo.localeCompare(b.content.idNo))){
        const known = await findPersonByDocument(tx, {
            idType: RESIDENT_ID_CARD,
            idNo: content.idNo
        });
        const person = known ?? await findOrCreatePerson(tx, personInput(content));
        if (!known) opened.push(person.id);
        persons.set(id, person.id);
    }
    await flagIncomplete(tx, opened);
    return persons;
}
function personInput({ name, idNo, mobile = '', sex, birthDate }) {
    return {
        idType: RESIDENT_ID_CARD,
        idNo,
        name,
        mobile,
        sex,
        birthDate: birthDate,
        source: '安置系统'
    };
}

//# sourceMappingURL=create-candidates.js.map