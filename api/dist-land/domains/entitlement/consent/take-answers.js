import { rows, run, sql } from "../../../database/sql.js";
import { advance, publishChanges, readFlowRows } from "../../../platform/flow/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { candidateBinding } from "../candidate-binding.js";
import { MATCH_JOB } from "../job-names.js";
const STATES = {
    CONFIRMED: 'CONFIRMED',
    DECLINED: 'REFUSED',
    TIMEOUT: 'TIMEOUT'
};
/**
 * Answers to the question of consent (8.6 no. 3): a refusal leaves the pension alone and is told to the officers; a yes that comes after
 * the pension was settled sends the medical part after it.
 */ export async function takeConsentAnswers(tx, answers) {
    if (answers.length === 0) return;
    const values = answers.map(({ recordId, answer, channel, at })=>({
            id: recordId,
            state: STATES[answer],
            channel,
            at: answer === 'TIMEOUT' ? null : at
        }));
    await run(tx, sql`update entitlement_candidate c set consent_state = v.state, consent_channel = v.channel, consent_at = v.at,
          updated_at = ${tx.app.clock.now()}
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, state text, channel text, at timestamptz)
       where c.id = v.id`);
    const ids = answers.map(({ recordId })=>recordId);
    await supplement(tx, ids);
    await tellOfficers(tx, answers.filter(({ answer })=>answer === 'DECLINED').map(({ recordId })=>recordId));
    publishChanges(tx, candidateBinding.type, 'consent', await readFlowRows(tx, candidateBinding, ids));
    await tx.app.jobs.send(tx, MATCH_JOB, {}, {
        key: MATCH_JOB
    });
}
async function supplement(tx, ids) {
    const late = await rows(tx, sql`select id from entitlement_candidate where id = any(${[
        ...ids
    ]}::uuid[]) and state = 'SUCCESS' and consent_state = 'CONFIRMED'
          and medical_state = 'NONE' and waiting_end is null`);
    if (late.length > 0) await advance(tx, {
        type: 'candidate',
        action: 'supplement',
        rows: late,
        mode: 'CASCADE'
    });
}
async function tellOfficers(tx, ids) {
    if (ids.length === 0) return;
    const refused = await readFlowRows(tx, candidateBinding, ids);
    await sendNotices(tx, refused.map((row)=>({
            template: 'N62',
            receivers: [
                {
                    roleCode: 'BIZ_OFFICER',
                    orgId: row.orgId
                }
            ],
            variables: {
                姓名: row.subject,
                编号: row.title
            },
            record: {
                type: 'candidate',
                id: row.id,
                orgId: row.orgId,
                title: row.title
            },
            dueKey: 'refused'
        })));
}

//# sourceMappingURL=take-answers.js.map