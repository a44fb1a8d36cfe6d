import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import type { OutboxInput } from '../../../platform/outbox/index.ts';
import { loadApplicants } from '../acts/applicants.ts';
import { isHandled } from '../case-facts.ts';
import { DEPARTMENT, departmentStream } from './department-channel.ts';

interface DispatchRow {
  id: string;
  caseId: string;
  caseNo: string;
  bjNo: string;
  matterCode: string;
  matterName: string;
  ownerCode: string;
  promiseDueAt: SqlInstant | null;
}

function readDispatchRows(tx: Ctx, ids: readonly string[]): Promise<DispatchRow[]> {
  return rows<DispatchRow>(
    tx,
    sql`
    select s.id, s.case_id as "caseId", c.case_no as "caseNo", s.bj_no as "bjNo", s.matter_code as "matterCode",
           s.matter_name as "matterName", s.owner_code as "ownerCode", s.promise_due_at as "promiseDueAt"
      from sub_case s join one_thing_case c on c.id = s.case_id
     where s.id = any(${[...ids]}::uuid[]) and s.owner_type = 'DEPT' and s.accepted_at is not null
       -- 免申即享 reaches its department with the list, and no second time.
       and s.mode <> 'NO_APPLICATION' order by s.case_id, s.position`,
  );
}

function toDepartment(
  change: FlowChange,
  row: DispatchRow,
  kind: 'DISPATCH' | 'STOP',
  payload: object,
  masked: object,
): OutboxInput {
  const { orgId, orgPath, districtCode } = change.row;
  const head = {
    department: row.ownerCode,
    caseNo: row.caseNo,
    bjNo: row.bjNo,
    matterCode: row.matterCode,
    matterName: row.matterName,
  };
  return {
    channel: DEPARTMENT,
    kind,
    streamKey: departmentStream(row.id),
    streamTitle: row.bjNo,
    payload: { ...head, ...payload },
    masked: { ...head, ...masked },
    recordType: 'subCase',
    recordId: row.id,
    rootId: row.caseId,
    orgId,
    orgPath,
    districtCode,
  };
}

/** T5: each department gets its sub-case with the least personal data that its matter needs. */
export async function dispatchMessages(tx: Ctx, accepted: readonly FlowChange[]): Promise<OutboxInput[]> {
  if (accepted.length === 0) return [];
  const byId = new Map(accepted.map((c) => [c.row.id, c]));
  const found = await readDispatchRows(tx, [...byId.keys()]);
  const applicants = await loadApplicants(tx, [...new Set(found.map((r) => r.caseId))]);
  return found.flatMap((row) => {
    const change = byId.get(row.id);
    const form = applicants.get(row.caseId)?.form;
    if (!change || !form) return [];
    const { name, idType, idNo, mobile } = form;
    const promiseDueAt = toDateOrNull(row.promiseDueAt)?.toISOString() ?? null;
    return [
      toDepartment(
        change,
        row,
        'DISPATCH',
        { applicant: { name, idType, idNo, mobile }, promiseDueAt },
        {
          applicant: {
            name: mask('name', name),
            idType,
            idNo: mask('idNumber', idNo),
            mobile: mask('phone', mobile),
          },
          promiseDueAt,
        },
      ),
    ];
  });
}

/** It had been handled, by the department's own word or by the window's record of it, and ended well: there is nothing to stop. */
const endedDone = ({ from, to }: FlowChange): boolean => isHandled(from) && to === 'FINISHED_NORMAL';

/** Departments are told to stop where we closed their sub-case (7.5 no. 5, T13). Only those that had got it, which acceptance did. */
export async function stopMessages(tx: Ctx, closed: readonly FlowChange[]): Promise<OutboxInput[]> {
  const stopped = closed.filter((change) => !endedDone(change));
  if (stopped.length === 0) return [];
  const byId = new Map(stopped.map((c) => [c.row.id, c]));
  const found = await readDispatchRows(tx, [...byId.keys()]);
  return found.flatMap((row) => {
    const change = byId.get(row.id);
    if (!change) return [];
    const payload = { reason: change.to, stoppedAt: change.at.toISOString() };
    return [toDepartment(change, row, 'STOP', payload, payload)];
  });
}
