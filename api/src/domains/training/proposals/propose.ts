import { firstRow, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { DomainError, refuse, requireReason } from '../../../platform/errors/index.ts';
import { attachFiles } from '../../../platform/files/index.ts';
import { startRecords } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { takeBusinessNo } from '../business-no.ts';
import { bureausOf, CITY_CODE } from '../district-office.ts';
import { lockVisible, type Target } from '../marks/index.ts';
import { KIND_WORDS } from './kinds.ts';
import type { ProposalInput } from './proposal.type.ts';
import { PROPOSAL } from './record-type.ts';

/**
 * 建议暂停、剔除 of an institution or a project in the caller's scope; the city has a to-do.
 *
 * @throws NOT_FOUND, E-0005, E-1415 where the same is proposed already, E-1417 where its state does not allow it
 */
export async function propose(ctx: Ctx, input: ProposalInput): Promise<string> {
  const reason = requireReason(input.reason, { path: 'reason', asked: '请填写建议理由' });
  const { id } = await once(ctx, 'proposeToCity', input.requestId, input, async (tx) => {
    const found = await lockVisible(tx, input.targetType, [input.targetId], 'proposeToCity');
    const target = found.get(input.targetId.toLowerCase());
    if (!target) throw refuse('NOT_FOUND');
    const states = input.kind === 'SUSPEND' ? ['IN_LIBRARY'] : ['IN_LIBRARY', 'SUSPENDED'];
    if (!states.includes(target.state)) throw new DomainError('E-1417', '机构或项目的状态已变化，不能再执行该建议');
    const open = await firstRow<{ no: string }>(
      tx,
      sql`select proposal_no as no from training_proposal where target_id = ${target.id} and kind = ${input.kind} and state = 'PROPOSED'`,
    );
    if (open) throw new DomainError('E-1415', `已有待决定的相同建议：${open.no}`);
    const made = await insert(tx, input, reason, target);
    return { id: made };
  });
  return id;
}

async function insert(tx: Ctx, input: ProposalInput, reason: string, target: Target): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const user = requireUser(tx);
  const no = await takeBusinessNo(tx, 'PROPOSAL', target.districtCode);
  await run(
    tx,
    sql`insert into training_proposal (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, proposal_no, target_type,
          target_id, target_name, kind, reason, proposer_org_id, proposer_org, submitted_by_id)
        values (${id}, ${now}, ${now}, 'PROPOSED', ${now}, ${target.orgId}, ${target.orgPath}, ${target.districtCode}, ${no}, ${target.type},
          ${target.id}, ${target.name}, ${input.kind}, ${reason}, ${user.orgId}, ${user.orgName}, ${user.userId})`,
  );
  await startRecords(tx, PROPOSAL, [id], 'propose', { reasonText: reason });
  await attachFiles(
    tx,
    { type: PROPOSAL, id },
    input.fileIds.map((fileId) => ({ fileId, materialCode: 'EVIDENCE', materialName: '证明材料', source: 'UPLOAD' })),
  );
  const city = (await bureausOf(tx, [])).get(CITY_CODE);
  await sendNotices(
    tx,
    city
      ? [
          {
            template: 'N235',
            receivers: [{ roleCode: 'CITY_OFFICER', orgId: city }],
            variables: {
              处置: KIND_WORDS[input.kind],
              对象: target.name,
              单位: user.orgName,
              编号: no,
              理由: reason,
            },
            record: { type: PROPOSAL, id, orgId: target.orgId, title: no },
          },
        ]
      : [],
  );
  return id;
}
