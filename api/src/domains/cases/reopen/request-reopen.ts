import { firstRow, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../database/uuid.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { reckon } from '../../../platform/calendar/index.ts';
import { badInput, refuse, requireReason } from '../../../platform/errors/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx, type Placed } from '../../../platform/kernel/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { begun } from '../../../platform/records/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { decideBy } from '../acts/decide-by.ts';
import { isClosed } from '../case-facts.ts';
import { readCase } from '../case-page.ts';
import { subCaseFlow } from '../sub-case.flow.ts';
import { askApproval } from './ask-approval.ts';
import { reopenRefusal } from './errors.ts';
import { reopenMaxDays } from './parameters.ts';
import { REOPEN, reopenReasons } from './reopen.flow.ts';
import type { RequestReopenInput } from './reopen.type.ts';

/** 申请重新办理 of ended matters (T15). @throws NOT_FOUND, E-0503, E-0504, E-0515, E-0516, E-0005, BAD_INPUT */
export async function requestReopen(ctx: Ctx, input: RequestReopenInput): Promise<string> {
  const { id: caseId } = await readCase(ctx, input.caseId);
  const reasonText = readReason(input);
  const ids = [...new Set(input.subCaseIds.map((id) => id.toLowerCase()))].filter(isUuid);
  if (ids.length === 0) throw badInput([{ path: 'subCaseIds', message: '请选择需要重新办理的事项' }]);
  await once(ctx, 'requestReopen', input.requestId, { ...input, caseId }, async (tx) => {
    const parent = await lockParent(tx, caseId, input.version);
    const names = await checkMatters(tx, caseId, ids);
    await insertRequest(tx, parent, { ids, names, reasonCode: input.reasonCode, reasonText });
    return { caseId };
  });
  return caseId;
}

function readReason({ reasonCode, reasonText }: RequestReopenInput): string {
  if (!reopenReasons.some(({ code }) => code === reasonCode))
    throw badInput([{ path: 'reasonCode', message: '请选择原因' }]);
  return requireReason(reasonText, { path: 'reasonText' });
}

interface Parent extends Placed {
  id: string;
  version: number;
  caseNo: string;
  nameMasked: string;
  acceptedAt: SqlInstant | null;
}

async function lockParent(tx: Ctx, caseId: string, version: number): Promise<Parent> {
  const parent = await tables(tx)
    .selectFrom('one_thing_case')
    .select([
      'id',
      'version',
      'case_no as caseNo',
      'person_name_masked as nameMasked',
      'accepted_at as acceptedAt',
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
    ])
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!parent) throw refuse('NOT_FOUND');
  if (parent.version !== version) throw refuse('E-0504');
  if (!parent.acceptedAt) throw reopenRefusal('E-0516');
  const waiting = await firstRow(
    tx,
    sql`select 1 from reopen_request where case_id = ${caseId} and state in ('PENDING_DISTRICT', 'PENDING_CITY')`,
  );
  if (waiting) throw refuse('E-0503', { state: '重新办理待审批' });
  return parent;
}

/** The names of the matters, all of them ended within the days that the city allows. */
async function checkMatters(tx: Ctx, caseId: string, ids: readonly string[]): Promise<string[]> {
  const days = await readParameter(tx, reopenMaxDays);
  const found = await tables(tx)
    .selectFrom('sub_case')
    .select(['matter_name as name', 'state', 'finished_at as finishedAt'])
    .where('case_id', '=', caseId)
    .where('id', '=', anyOf(ids))
    .orderBy('position')
    .execute();
  if (found.length < ids.length) throw refuse('NOT_FOUND');
  for (const { name, state, finishedAt } of found) {
    if (!isClosed(state)) throw refuse('E-0503', { state: `${name}：${subCaseFlow.states[state]?.title ?? state}` });
    if (!finishedAt || tx.app.clock.now() >= reopenUntil(tx, toDate(finishedAt), days))
      throw reopenRefusal('E-0515', { matter: name, days });
  }
  return found.map(({ name }) => name);
}

/** The end of the last day on which a matter may be taken up again, 24:00; of the next working day where that one is none. */
const reopenUntil = (tx: Ctx, startedAt: Date, days: number): Date =>
  reckon(
    { startedAt, budget: { value: days, unit: 'CALENDAR_DAY' }, suspensions: [], untilMidnight: true },
    tx.app.calendar,
  ).dueAt;

interface Wish {
  ids: readonly string[];
  names: readonly string[];
  reasonCode: string;
  reasonText: string;
}

/** The request lies with the district's bureau, whose chief decides first. */
async function insertRequest(tx: Ctx, parent: Parent, wish: Wish): Promise<void> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const district = await findOrgByCode(tx, parent.districtCode);
  if (!district) throw new Error(`no district ${parent.districtCode}`);
  const no = await takeDatedNumber(tx, { sequence: 'reopen', prefix: 'CB', digits: 5 });
  const place = { orgId: district.id, orgPath: district.path, districtCode: parent.districtCode };
  await tables(tx)
    .insertInto('reopen_request')
    .values({
      id,
      ...begun(tx, place, 'PENDING_DISTRICT'),
      request_no: no,
      case_id: parent.id,
      case_no: parent.caseNo,
      name_masked: parent.nameMasked,
      sub_case_ids: [...wish.ids],
      matter_names: [...wish.names],
      reason_code: wish.reasonCode,
      reason_text: wish.reasonText,
      operator_name: actorName(tx.actor),
    })
    .execute();
  await startRecords(tx, REOPEN, [id]);
  const { words: until } = await decideBy(tx, 'reopen_request', id);
  const { id: caseId, caseNo, orgId } = parent;
  const request = { id, caseId, caseNo, orgId, reasonText: wish.reasonText };
  await askApproval(tx, request, { roleCode: 'DIST_CHIEF', orgId: district.id, until });
}
