import { anyOf, tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { advance, type FlowChange, type RecordBinding, verdictWords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { FLOW_TASK, openTasks } from '../../../platform/tasks/tasks.ts';
import { decideBy } from '../acts/decide-by.ts';
import { requestArchives } from '../archive/request-archives.ts';
import { CLOSED_STATES } from '../case-facts.ts';
import { askApproval } from './ask-approval.ts';
import { REOPEN, REOPEN_REJECT_REASONS } from './reopen.flow.ts';

const CITY = '310000';

interface Decided {
  caseId: string;
  caseNo: string;
  subCaseIds: string[];
  reasonText: string;
  submittedById: string | null;
  orgId: string;
}

/** Each verdict with what follows of it: the city is asked, the case goes on, or who asked hears why not. */
async function applyVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes) {
    const request = await writeVerdict(tx, change);
    if (!request) continue;
    if (change.action === 'approveDistrict') await askCity(tx, change, request);
    if (change.action === 'approveCity') await reopenCase(tx, request);
    if (change.action === 'reject') await tellRefusal(tx, change, request);
  }
}

function writeVerdict(tx: Ctx, change: FlowChange): Promise<Decided | undefined> {
  const [name, now] = [actorName(tx.actor), tx.app.clock.now()];
  const words = verdictWords(change.input, REOPEN_REJECT_REASONS);
  return tables(tx)
    .updateTable('reopen_request')
    .set({
      ...(change.from === 'PENDING_DISTRICT'
        ? { district_approver: name, district_decided_at: now }
        : { city_approver: name, city_decided_at: now }),
      ...(words && { decision_text: words }),
    })
    .where('id', '=', change.row.id)
    .returning([
      'case_id as caseId',
      'case_no as caseNo',
      'sub_case_ids as subCaseIds',
      'reason_text as reasonText',
      'submitted_by_id as submittedById',
      'org_id as orgId',
    ])
    .executeTakeFirst();
}

/** The city's to-do lies with the city's bureau, not with the district that holds the request. */
async function askCity(tx: Ctx, change: FlowChange, request: Decided): Promise<void> {
  const city = await findOrgByCode(tx, CITY);
  if (!city) return;
  const { dueAt, words: until } = await decideBy(tx, 'reopen_request', change.row.id);
  await openTasks(tx, [
    {
      kind: FLOW_TASK,
      recordType: REOPEN,
      record: { ...change.row, orgId: city.id, orgPath: city.path, districtCode: CITY },
      title: '审批重新办理（市）',
      roleCode: 'CITY_OFFICER',
      priority: 2,
      dueAt,
    },
  ]);
  await askApproval(tx, { ...request, id: change.row.id }, { roleCode: 'CITY_OFFICER', orgId: city.id, until });
}

/** T15: the chosen matters are handled again, departments and library hear of it, the archive gets a new version. */
async function reopenCase(tx: Ctx, { caseId, subCaseIds, reasonText }: Decided): Promise<void> {
  const input = { reasonText };
  const matters = await advance(tx, {
    type: 'subCase',
    action: 'reopen',
    mode: 'CASCADE',
    rows: subCaseIds.map((id) => ({ id, input })),
  });
  const [refused] = matters.refusals;
  if (refused) throw new DomainError(refused.code, refused.message);
  const ended = await tables(tx)
    .selectFrom('one_thing_case')
    .select('id')
    .where('id', '=', caseId)
    .where('state', '=', anyOf([...CLOSED_STATES, 'PENDING_FINISH']))
    .execute();
  if (ended.length > 0)
    await advance(tx, {
      type: 'case',
      action: 'reopen',
      mode: 'CASCADE',
      rows: ended.map(({ id }) => ({ id, input })),
    });
  await requestArchives(tx, [caseId]);
}

async function tellRefusal(tx: Ctx, change: FlowChange, request: Decided): Promise<void> {
  if (!request.submittedById) return;
  await sendNotices(tx, [
    {
      template: 'N86',
      receivers: [{ userId: request.submittedById }],
      variables: { 一件事编号: request.caseNo, 原因: verdictWords(change.input, REOPEN_REJECT_REASONS) || '—' },
      record: { type: 'case', id: request.caseId, orgId: request.orgId, title: request.caseNo },
      dueKey: change.row.id,
    },
  ]);
}

/** What the flow of a request does; its link leads to the list, which has no page of one. */
export const reopenEffects: Partial<RecordBinding> = {
  link: '/reopenings?preview={id}',
  limits: 'REOPEN',
  onChange: applyVerdicts,
};
