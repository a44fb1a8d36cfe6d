import { run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { bureausOf, CITY_CODE } from '../district-office.ts';
import type { Target } from '../marks/index.ts';
import { KIND_WORDS, type ProposalKind } from './kinds.ts';
import { PROPOSAL } from './record-type.ts';

/** What is proposed of a target that is locked and may have it. */
export interface NewProposal {
  kind: ProposalKind;
  target: Target;
  reason: string;
  /** CL-MARK, of a proposal to mark. */
  markKind?: string;
  fileIds?: readonly string[];
}

/** Keeps a proposal of the caller's office; the city has a to-do and is told. Part of the caller's transaction. */
export async function insertProposal(
  tx: Ctx,
  { kind, target, reason, markKind, fileIds = [] }: NewProposal,
): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const user = requireUser(tx);
  const no = await takeBusinessNo(tx, 'PROPOSAL', target.districtCode);
  await run(
    tx,
    sql`insert into training_proposal (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, proposal_no, target_type,
          target_id, target_name, kind, mark_kind, reason, proposer_org_id, proposer_org, submitted_by_id)
        values (${id}, ${now}, ${now}, 'PROPOSED', ${now}, ${target.orgId}, ${target.orgPath}, ${target.districtCode}, ${no}, ${target.type},
          ${target.id}, ${target.name}, ${kind}, ${markKind ?? null}, ${reason}, ${user.orgId}, ${user.orgName}, ${user.userId})`,
  );
  await startRecords(tx, PROPOSAL, [id], 'propose', { reasonText: reason });
  await attachFiles(tx, { type: PROPOSAL, id }, uploads(fileIds, 'EVIDENCE', '证明材料'));
  const city = (await bureausOf(tx, [])).get(CITY_CODE);
  const variables = { 处置: KIND_WORDS[kind], 对象: target.name, 单位: user.orgName, 编号: no, 理由: reason };
  const record = { type: PROPOSAL, id, orgId: target.orgId, title: no };
  await sendNotices(
    tx,
    city ? [{ template: 'N235', receivers: [{ roleCode: 'CITY_OFFICER', orgId: city }], variables, record }] : [],
  );
  return id;
}
