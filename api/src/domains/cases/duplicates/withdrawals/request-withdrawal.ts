import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { refuse, requireReason } from '../../../../platform/errors/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx, type Placed } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { takeDatedNumber } from '../../../../platform/numbers/dated-numbers.ts';
import { begun } from '../../../../platform/records/index.ts';
import { decideBy } from '../../acts/decide-by.ts';
import { caseFlow } from '../../case.flow.ts';
import { alreadyAsked } from '../errors.ts';
import { WITHDRAW_REASONS, type WithdrawReason } from '../reasons.ts';
import { effectsOf, withdrawCases } from './withdraw-case.ts';
import { WITHDRAWAL } from './withdrawal.flow.ts';

export interface WithdrawalWish {
  caseId: string;
  /** The version that the asking person saw; absent where the portal asks. */
  version?: number | undefined;
  requester: 'APPLICANT' | 'CLERK';
  reasonCode: WithdrawReason;
  reasonText?: string | undefined;
}

/** States in which a case is withdrawn at once; later ones need the district's consent. */
const BEFORE_ACCEPTANCE = ['PENDING_PREREVIEW', 'PREREVIEW_RETURNED', 'PREREVIEW_PASSED'];

interface LockedCase extends Placed {
  id: string;
  version: number;
  state: string;
  caseNo: string;
  nameMasked: string;
}

/**
 * 申请撤回 (4.4 no. 9): before the acceptance the case ends at once, after it the district's chief is asked. A request that waits already
 * is refused with E-0202, an ended case with E-0503.
 */
export async function requestWithdrawal(tx: Ctx, wish: WithdrawalWish): Promise<{ id: string; state: string }> {
  const reasonText = readReason(wish);
  const parent = await lockCase(tx, wish);
  const needsApproval = !BEFORE_ACCEPTANCE.includes(parent.state);
  const state = needsApproval ? 'PENDING' : 'APPROVED';
  const id = await insertRequest(tx, parent, { ...wish, reasonText }, state);
  await startRecords(tx, WITHDRAWAL, [id]);
  if (needsApproval) await askChief(tx, parent, id, wish.reasonCode);
  else {
    await withdrawCases(tx, [parent.id]);
    await tables(tx)
      .updateTable('withdraw_request')
      .set({ effects: await effectsOf(tx, parent.id), decided_at: tx.app.clock.now() })
      .where('id', '=', id)
      .execute();
  }
  return { id, state };
}

function readReason({ reasonCode, reasonText }: WithdrawalWish): string | null {
  if (!reasonText?.trim() && reasonCode !== 'OTHER') return null;
  return requireReason(reasonText, { path: 'reasonText' });
}

async function lockCase(tx: Ctx, { caseId, version }: WithdrawalWish): Promise<LockedCase> {
  const parent = await tables(tx)
    .selectFrom('one_thing_case')
    .select([
      'id',
      'version',
      'state',
      'case_no as caseNo',
      'person_name_masked as nameMasked',
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
    ])
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!parent) throw refuse('NOT_FOUND');
  const state = caseFlow.states[parent.state];
  if (!state?.on?.withdraw) throw refuse('E-0503', { state: state?.title ?? parent.state });
  if (version !== undefined && version !== parent.version) throw refuse('E-0504');
  const waiting = await firstRow(
    tx,
    sql`select 1 from withdraw_request where case_id = ${parent.id} and state = 'PENDING'`,
  );
  if (waiting) throw alreadyAsked();
  return parent;
}

/** The request lies with the district's bureau, whose chief decides; the applicant's centre sees it on the case. */
async function insertRequest(
  tx: Ctx,
  parent: LockedCase,
  wish: Omit<WithdrawalWish, 'reasonText'> & { reasonText: string | null },
  state: string,
): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const district = await findOrgByCode(tx, parent.districtCode);
  if (!district) throw new Error(`no district ${parent.districtCode}`);
  const no = await takeDatedNumber(tx, { sequence: 'withdrawal', prefix: 'CH', digits: 5 });
  const place = { orgId: district.id, orgPath: district.path, districtCode: parent.districtCode };
  await tables(tx)
    .insertInto('withdraw_request')
    .values({
      id,
      ...begun(tx, place, state),
      request_no: no,
      case_id: parent.id,
      case_no: parent.caseNo,
      name_masked: parent.nameMasked,
      requester: wish.requester,
      requester_name: requesterName(tx, wish, parent),
      reason_code: wish.reasonCode,
      reason_text: wish.reasonText,
      need_approval: state === 'PENDING',
    })
    .execute();
  return id;
}

/** Whoever asks on the own pages is named there, with who acts for him; the portal's message names nobody. */
function requesterName(tx: Ctx, { requester }: Pick<WithdrawalWish, 'requester'>, { nameMasked }: LockedCase): string {
  return requester === 'APPLICANT' && tx.actor.kind !== 'USER' ? nameMasked : actorName(tx.actor);
}

async function askChief(tx: Ctx, parent: LockedCase, id: string, reason: WithdrawReason): Promise<void> {
  const district = await findOrgByCode(tx, parent.districtCode);
  if (!district) return;
  const { words: until } = await decideBy(tx, 'withdraw_request', id);
  await sendNotices(tx, [
    {
      template: 'N74',
      receivers: [{ roleCode: 'DIST_CHIEF', orgId: district.id }],
      variables: {
        姓名脱敏: parent.nameMasked,
        一件事编号: parent.caseNo,
        原因: WITHDRAW_REASONS[reason],
        期限: until,
      },
      record: { type: 'case', id: parent.id, orgId: parent.orgId, title: parent.caseNo },
      link: '/withdrawals',
    },
  ]);
}
