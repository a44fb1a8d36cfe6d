import { rows, sql } from "../../../database/sql.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { openProfile } from "../candidates/profile.js";
/** Tells the persons that they are insured (8.8: result by SMS), once per result. */ export async function tellPersons(tx, candidateIds) {
    if (candidateIds.length === 0) return;
    const found = await rows(tx, sql`select c.id, c.candidate_no as no, c.org_id as "orgId", c.profile, c.version,
          array(select r.insurance_type from insurance_result r where r.candidate_id = c.id and r.success order by 1 desc) as types
        from entitlement_candidate c where c.id = any(${[
        ...candidateIds
    ]}::uuid[]) order by c.id`);
    await sendNotices(tx, found.map(({ id, no, orgId, profile, types })=>{
        const { name, mobile } = openProfile(tx.app.keys, id, profile);
        return {
            template: 'N63',
            receivers: [
                {
                    name,
                    phone: mobile || null
                }
            ],
            variables: {
                险种: types.map((type)=>type === 'PENSION' ? '养老保险' : '医疗保险').join('、')
            },
            record: {
                type: 'candidate',
                id,
                orgId,
                title: no
            },
            dueKey: types.join('-')
        };
    }));
}

//# sourceMappingURL=tell-persons.js.map