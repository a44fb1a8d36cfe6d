import { rows, sql, toDateOrNull } from "../../../database/sql.js";
import { mask } from "../../../platform/masking/index.js";
import { pushOutbox } from "../../../platform/outbox/index.js";
import { loadApplicants } from "../acts/applicants.js";
import { DEPARTMENT, departmentStream } from "./department-channel.js";
function readDispatchRows(tx, ids) {
    return rows(tx, sql`
    select s.id, s.case_id as "caseId", c.case_no as "caseNo", s.bj_no as "bjNo", s.matter_code as "matterCode",
           s.matter_name as "matterName", s.owner_code as "ownerCode", s.promise_due_at as "promiseDueAt"
      from sub_case s join one_thing_case c on c.id = s.case_id
     where s.id = any(${[
        ...ids
    ]}::uuid[]) and s.owner_type = 'DEPT' and s.accepted_at is not null order by s.case_id, s.position`);
}
function toDepartment(change, row, kind, payload, masked) {
    const { orgId, orgPath, districtCode } = change.row;
    const head = {
        department: row.ownerCode,
        caseNo: row.caseNo,
        bjNo: row.bjNo,
        matterCode: row.matterCode,
        matterName: row.matterName
    };
    return {
        channel: DEPARTMENT,
        kind,
        streamKey: departmentStream(row.id),
        streamTitle: row.bjNo,
        payload: {
            ...head,
            ...payload
        },
        masked: {
            ...head,
            ...masked
        },
        recordType: 'subCase',
        recordId: row.id,
        rootId: row.caseId,
        orgId,
        orgPath,
        districtCode
    };
}
/** T5: each department gets its sub-case with the least personal data that its matter needs. */ export async function dispatchToDepartments(tx, accepted) {
    if (accepted.length === 0) return;
    const byId = new Map(accepted.map((c)=>[
            c.row.id,
            c
        ]));
    const found = await readDispatchRows(tx, [
        ...byId.keys()
    ]);
    const applicants = await loadApplicants(tx, [
        ...new Set(found.map((r)=>r.caseId))
    ]);
    await pushOutbox(tx, found.flatMap((row)=>{
        const change = byId.get(row.id);
        const form = applicants.get(row.caseId)?.form;
        if (!change || !form) return [];
        const { name, idType, idNo, mobile } = form;
        const promiseDueAt = toDateOrNull(row.promiseDueAt)?.toISOString() ?? null;
        return [
            toDepartment(change, row, 'DISPATCH', {
                applicant: {
                    name,
                    idType,
                    idNo,
                    mobile
                },
                promiseDueAt
            }, {
                applicant: {
                    name: mask('name', name),
                    idType,
                    idNo: mask('idNumber', idNo),
                    mobile: mask('phone', mobile)
                },
                promiseDueAt
            })
        ];
    }));
}
/** Departments are told to stop where we closed their sub-case (7.5 no. 5, T13). Only those that had got it, which acceptance did. */ export async function stopDepartments(tx, closed) {
    if (closed.length === 0) return;
    const byId = new Map(closed.map((c)=>[
            c.row.id,
            c
        ]));
    const found = await readDispatchRows(tx, [
        ...byId.keys()
    ]);
    await pushOutbox(tx, found.flatMap((row)=>{
        const change = byId.get(row.id);
        if (!change) return [];
        const payload = {
            reason: change.to,
            stoppedAt: change.at.toISOString()
        };
        return [
            toDepartment(change, row, 'STOP', payload, payload)
        ];
    }));
}

//# sourceMappingURL=dispatch.js.map