import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { findOrgByCode } from '../../../platform/access/index.ts';
import { type ActRule, startRecords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { takeDatedNumber } from '../../../platform/numbers/dated-numbers.ts';
import { begun } from '../../../platform/records/index.ts';
import type { FinishAs } from './perform.ts';
import { FORCED_FINISH, forcedReasons } from './request.flow.ts';
import type { ForcedTarget } from './target.ts';

/** A request as it is written; of a rule, `rule` says which. */
export interface NewRequest {
  finishAs: FinishAs;
  reasonCode: string;
  reasonText: string | null;
  basisText: string;
  rule?: ActRule | undefined;
  /** PENDING asks the chief; APPROVED is what a rule may do without being asked. */
  state: 'PENDING' | 'APPROVED';
}

/** The reason in words, as history, library and applicant read it. */
export function forcedWords({ reasonCode, reasonText }: Pick<NewRequest, 'reasonCode' | 'reasonText'>): string {
  const title = forcedReasons.find(({ code }) => code === reasonCode)?.title ?? reasonCode;
  return [title, reasonText].filter(Boolean).join('：');
}

/** Writes the request, which lies with the district's bureau, and asks its chief (N09). Returns its id. */
export async function insertRequest(tx: Ctx, target: ForcedTarget, wish: NewRequest): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const district = await findOrgByCode(tx, target.districtCode);
  if (!district) throw new Error(`no district ${target.districtCode}`);
  const no = await takeDatedNumber(tx, { sequence: 'forced-finish', prefix: 'QZ', digits: 5 });
  const operator = wish.rule ? `规则 ${wish.rule.ruleNo}` : actorName(tx.actor);
  const place = { orgId: district.id, orgPath: district.path, districtCode: target.districtCode };
  await tables(tx)
    .insertInto('forced_finish_request')
    .values({
      id,
      ...begun(tx, place, wish.state),
      request_no: no,
      case_id: target.caseId,
      case_no: target.caseNo,
      sub_case_id: target.subCaseId,
      target_no: target.bjNo ?? target.caseNo,
      matter_name: target.matterName ?? '全部未办结事项',
      name_masked: target.nameMasked,
      source: wish.rule ? 'RULE' : 'CLERK',
      finish_as: wish.finishAs,
      reason_code: wish.reasonCode,
      reason_text: wish.reasonText,
      basis_text: wish.basisText,
      rule: wish.rule ? JSON.stringify(wish.rule) : null,
      operator_name: operator,
      decided_at: wish.state === 'APPROVED' ? now : null,
    })
    .execute();
  await startRecords(tx, FORCED_FINISH, [id], undefined, {
    reasonText: forcedWords(wish),
    basis: wish.basisText,
    rule: wish.rule,
  });
  if (wish.state === 'PENDING') {
    await sendNotices(tx, [
      {
        template: 'N09',
        receivers: [{ roleCode: 'DIST_CHIEF', orgId: district.id }],
        variables: { 操作人: operator, 办件编号: target.bjNo ?? target.caseNo, 理由: forcedWords(wish) },
        record: { type: 'case', id: target.caseId, orgId: target.orgId, title: target.caseNo },
        link: `/forced-finish/${id}`,
        dueKey: id,
      },
    ]);
  }
  return id;
}
