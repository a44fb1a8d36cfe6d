import { rows, sql } from "../../../database/sql.js";
import { mask } from "../../../platform/masking/index.js";
import { pushOutbox } from "../../../platform/outbox/index.js";
import { SOCIAL_INSURANCE } from "../batches/social-channel.js";
import { openProfile } from "../candidates/profile.js";
/** 停保通知 (8.6 no. 7): the same way as the list, for the kinds that were pushed. */ export async function pushStops(tx, candidateIds) {
    if (candidateIds.length === 0) return;
    const stopped = await rows(tx, sql`select id, candidate_no as "candidateNo", batch_id as "batchId", profile, waiting_end as "waitingEnd",
          pension_state in ('PUSHED', 'SUCCESS') as pension, medical_state in ('PUSHED', 'SUCCESS') as medical, org_id as "orgId",
          org_path as "orgPath", district_code as "districtCode"
        from entitlement_candidate where id = any(${[
        ...candidateIds
    ]}::uuid[]) order by id`);
    await pushOutbox(tx, stopped.map(({ id, candidateNo, batchId, profile, waitingEnd, pension, medical, ...place })=>{
        const { name, idNo } = openProfile(tx.app.keys, id, profile);
        const insuredTypes = [
            ...pension ? [
                'PENSION'
            ] : [],
            ...medical ? [
                'MEDICAL'
            ] : []
        ];
        const head = {
            candidateId: id,
            insuredTypes,
            waitingEnd,
            reason: waitingEnd ? '待安排期结束' : '异议成立'
        };
        return {
            channel: SOCIAL_INSURANCE,
            kind: 'STOP',
            streamKey: `stop:${id}`,
            streamTitle: candidateNo,
            payload: {
                ...head,
                name,
                idNo
            },
            masked: {
                ...head,
                name: mask('name', name),
                idNo: mask('idNumber', idNo)
            },
            recordType: 'candidate',
            recordId: id,
            ...batchId ? {
                rootId: batchId
            } : {},
            ...place
        };
    }));
}

//# sourceMappingURL=push-stops.js.map