import { rows, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { encryptColumn } from "../../../platform/crypto/index.js";
import { mask } from "../../../platform/masking/index.js";
import { writeInsurance } from "../../people/index.js";
import { settleCandidates } from "./settle.js";
/** Where a person's file says the data come from. */ export const SOURCE = '社保系统';
/**
 * Results of 社保系统 (8.6 no. 6), matched by candidateId and period alone — before the acknowledgement too, and whatever ID number the
 * person has meanwhile. Each is kept once: a success stands, a failure gives way to what
 * comes later. Success fills the person's file.
 *
 * @returns how many were taken; items of nobody's are left out
 */ export async function takeResults(tx, items, messageId) {
    const lines = await lockLines(tx, items);
    const known = items.flatMap((item)=>{
        const line = lines.get(`${item.candidateId}|${item.periodYm}`);
        return line ? [
            {
                item,
                line
            }
        ] : [];
    });
    const changed = await keep(tx, known, messageId);
    const news = known.filter(({ item })=>changed.has(`${item.candidateId}|${item.insuranceType}`));
    await writeInsurance(tx, news.flatMap(({ item, line })=>toInsurance(tx, item, line) ?? []));
    await settleCandidates(tx, [
        ...new Set(news.map(({ item })=>item.candidateId))
    ].sort());
    return known.length;
}
/** Locks batches before their persons, as the acknowledgement does. */ async function lockLines(tx, items) {
    const ids = [
        ...new Set(items.map((item)=>item.candidateId))
    ];
    await rows(tx, sql`select id from entitlement_batch where id in (select batch_id from entitlement_line
          where candidate_id = any(${ids}::uuid[]) and push_id is not null) order by id for update`);
    const found = await rows(tx, sql`select distinct on (l.candidate_id, l.period_ym) l.candidate_id as "candidateId", l.batch_id as "batchId",
          c.person_id as "personId", l.period_ym as "periodYm"
        from entitlement_line l join entitlement_candidate c on c.id = l.candidate_id
       where l.candidate_id = any(${ids}::uuid[]) and l.push_id is not null order by l.candidate_id, l.period_ym, l.id desc`);
    await rows(tx, sql`select id from entitlement_candidate where id = any(${ids}::uuid[]) order by id for update`);
    return new Map(found.map((line)=>[
            `${line.candidateId}|${line.periodYm}`,
            line
        ]));
}
async function keep(tx, known, messageId) {
    const now = tx.app.clock.now();
    const values = known.map(({ item, line })=>{
        const { insuranceAccount: account, ...rest } = item;
        const cell = {
            table: 'insurance_result',
            column: `account.${item.insuranceType}`,
            rowId: item.candidateId
        };
        return {
            ...rest,
            id: uuidv7(now.getTime()),
            batchId: line.batchId,
            account: account === undefined ? null : encryptColumn(tx.app.keys, 'BANK', cell, account),
            accountMasked: account === undefined ? null : mask('bankAccount', account)
        };
    });
    const changed = await rows(tx, sql`
    insert into insurance_result as known (id, candidate_id, batch_id, period_ym, insurance_type, success, account, account_masked,
          enrolled_on, unit_name, payment_base, pay_standard, from_month, to_month, failure_code, failure_reason, message_id, received_at)
    select v.id, v."candidateId", v."batchId", v."periodYm", v."insuranceType", v.success, v.account, v."accountMasked", v."enrolledAt",
           v."unitName", v."paymentBase", v."payStandard", v."fromMonth", v."toMonth", v."failureCode", v."failureReason", ${messageId},
           ${now}
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, "candidateId" uuid, "batchId" uuid, "periodYm" text,
           "insuranceType" text, success boolean, account text, "accountMasked" text, "enrolledAt" date, "unitName" text,
           "paymentBase" numeric, "payStandard" text, "fromMonth" text, "toMonth" text, "failureCode" text, "failureReason" text)
    on conflict (candidate_id, period_ym, insurance_type) do update set success = excluded.success, account = excluded.account,
          account_masked = excluded.account_masked, enrolled_on = excluded.enrolled_on, unit_name = excluded.unit_name,
          payment_base = excluded.payment_base, pay_standard = excluded.pay_standard, from_month = excluded.from_month,
          to_month = excluded.to_month, failure_code = excluded.failure_code, failure_reason = excluded.failure_reason,
          message_id = excluded.message_id, received_at = excluded.received_at, updates = known.updates + 1
      where not known.success and (excluded.success or known.failure_reason is distinct from excluded.failure_reason
        or exists (select 1 from entitlement_line l where l.candidate_id = excluded.candidate_id and l.batch_id = excluded.batch_id
          and l.outcome = 'PENDING'))
    returning candidate_id || '|' || insurance_type as key`);
    return new Set(changed.map(({ key })=>key));
}
function toInsurance(tx, item, line) {
    if (!item.success || !item.insuranceAccount || !item.enrolledAt) return undefined;
    return {
        personId: line.personId,
        insuranceType: item.insuranceType,
        account: item.insuranceAccount,
        enrolledOn: item.enrolledAt,
        unitName: item.unitName ?? null,
        paymentBase: item.paymentBase ?? null,
        payStandard: item.payStandard ?? null,
        fromMonth: item.fromMonth ?? null,
        toMonth: item.toMonth ?? null,
        source: SOURCE,
        sourceAt: tx.app.clock.now()
    };
}

//# sourceMappingURL=take-results.js.map