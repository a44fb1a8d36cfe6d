import { rows, run, sql } from "../../../database/sql.js";
import { mask } from "../../../platform/masking/index.js";
import { pushOutbox } from "../../../platform/outbox/index.js";
import { openProfile } from "../candidates/profile.js";
import { SOCIAL_INSURANCE } from "./social-channel.js";
/** Persons of one message (8.9). */ export const PART_SIZE = 500;
function readLines(tx, where) {
    return rows(tx, sql`select l.id as "lineId", b.id as "batchId", b.batch_no as "batchNo", l.period_ym as "periodYm", b.region, b.parts,
          c.id as "candidateId", c.candidate_no as "candidateNo", l.insured_types as "insuredTypes", c.profile,
          c.discharge_date::text as "dischargeDate", c.service_months as "serviceMonths", c.placement_direction as "placementDirection",
          c.waiting_start as "waitingStart", b.org_id as "orgId", b.org_path as "orgPath", b.district_code as "districtCode"
        from entitlement_line l join entitlement_batch b on b.id = l.batch_id join entitlement_candidate c on c.id = l.candidate_id
       where ${where} order by b.id, c.id`);
}
/**
 * Queues the batches' messages (8.6 no. 5): parts of {@link PART_SIZE} persons under one batchId, each a stream of its own, so that a part
 * that waits for its acknowledgement holds none of the others.
 */ export async function pushBatches(tx, batchIds) {
    if (batchIds.length === 0) return;
    const lines = await readLines(tx, sql`b.id = any(${[
        ...batchIds
    ]}::uuid[]) and l.outcome = 'PENDING'`);
    for (const [batchId, ofBatch] of Map.groupBy(lines, (line)=>line.batchId)){
        const parts = Math.ceil(ofBatch.length / PART_SIZE);
        for(let n = 0; n < parts; n += 1){
            await pushPart(tx, ofBatch.slice(n * PART_SIZE, (n + 1) * PART_SIZE), n + 1, parts);
        }
        await run(tx, sql`update entitlement_batch set parts = ${parts}, count = ${ofBatch.length}, pushed_at = ${tx.app.clock.now()} where id = ${batchId}`);
    }
}
/** 重推 (8.6 no. 6): the repaired persons in a further part of their batch, under the same candidateId and periodYm. */ export async function pushAgain(tx, candidateIds) {
    if (candidateIds.length === 0) return;
    const wanted = sql`l.candidate_id = any(${[
        ...candidateIds
    ]}::uuid[]) and l.batch_id = c.batch_id`;
    await run(tx, sql`update entitlement_line l set outcome = 'PENDING', settled_at = null from entitlement_candidate c
         where c.id = l.candidate_id and ${wanted}`);
    const lines = await readLines(tx, wanted);
    for (const [batchId, ofBatch] of Map.groupBy(lines, (line)=>line.batchId)){
        const part = (ofBatch[0]?.parts ?? 0) + 1;
        await pushPart(tx, ofBatch, part, part);
        await run(tx, sql`update entitlement_batch set parts = ${part}, pushed_at = ${tx.app.clock.now()} where id = ${batchId}`);
    }
}
async function pushPart(tx, lines, part, parts) {
    const [first] = lines;
    if (!first) return;
    const { batchId, batchNo, periodYm, region, orgId, orgPath, districtCode } = first;
    const head = {
        batchId,
        batchNo,
        periodYm,
        region,
        part,
        parts,
        count: lines.length
    };
    const message = {
        channel: SOCIAL_INSURANCE,
        kind: 'BATCH',
        streamKey: `part${part}:${batchId}`,
        streamTitle: `${batchNo}（第${part}部分）`,
        payload: {
            ...head,
            candidates: lines.map((line)=>personOf(tx, line))
        },
        masked: {
            ...head,
            candidates: lines.map((line)=>maskedPersonOf(tx, line))
        },
        recordType: 'entitlementBatch',
        recordId: batchId,
        rootId: batchId,
        orgId,
        orgPath,
        districtCode
    };
    const [pushed] = await pushOutbox(tx, [
        message
    ]);
    await run(tx, sql`update entitlement_line set part_no = ${part}, push_id = ${pushed?.pushId ?? null}, pushed_at = ${tx.app.clock.now()}
         where id = any(${lines.map((l)=>l.lineId)}::uuid[])`);
}
function factsOf({ candidateId, periodYm, dischargeDate, serviceMonths, placementDirection, waitingStart, insuredTypes }) {
    const placementType = 'APGZ';
    return {
        candidateId,
        periodYm,
        dischargeDate,
        serviceMonths,
        placementType,
        placementDirection,
        waitingStart,
        insuredTypes
    };
}
function personOf(tx, line) {
    const { name, idNo, sex, birthDate } = openProfile(tx.app.keys, line.candidateId, line.profile);
    return {
        ...factsOf(line),
        name,
        idNo,
        sex,
        birthDate
    };
}
function maskedPersonOf(tx, line) {
    const { name, idNo } = openProfile(tx.app.keys, line.candidateId, line.profile);
    return {
        ...factsOf(line),
        name: mask('name', name),
        idNo: mask('idNumber', idNo)
    };
}

//# sourceMappingURL=push-batches.js.map