import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { attachFiles, uploads } from '../../../../platform/files/index.ts';
import {
  type ActInput,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { readMoney } from '../../../../platform/money/index.ts';
import { type Notice, sendNotices } from '../../../../platform/notify/index.ts';
import { CONTRACT } from '../record-types.ts';
import { settleReady } from './keep-contracts.ts';

interface ContractFacts extends Readonly<Record<string, unknown>> {
  traineeCount: number;
  trainingAmount: string;
  statedCount: number | null;
  statedAmount: string | null;
  scans: number;
}

const say = (message: string) => ({ code: 'E-2108', message });

/** T21-4: the paper says what was calculated. */
function stated(facts: ContractFacts): GuardAnswer {
  const { traineeCount, trainingAmount, statedCount, statedAmount } = facts;
  if (statedCount === null || statedAmount === null) return say('请先填写合同载明的人数和金额');
  if (statedCount !== traineeCount) return say(`合同人数应为 ${traineeCount}`);
  return statedAmount === trainingAmount || say(`合同金额应为 ${readMoney(trainingAmount)}`);
}

const scanned = ({ scans }: ContractFacts): GuardAnswer =>
  scans > 0 || { code: 'E-2109', message: '机构尚未上传合同扫描件' };

const inputRule = (action: string, _facts: ContractFacts, { attachmentIds }: ActInput): GuardAnswer =>
  action !== 'upload' || attachmentIds?.length ? true : { code: 'E-2109', message: '请上传合同扫描件' };

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, ContractFacts>> {
  const found = await tables(ctx)
    .selectFrom('run_contract as c')
    .select(['c.id', 'c.trainee_count as traineeCount', 'c.training_amount as trainingAmount'])
    .select(['c.stated_count as statedCount', 'c.stated_amount as statedAmount'])
    .select(
      sql<number>`(select count(*)::int from attachment a where a.record_type = ${CONTRACT} and a.record_id = c.id)`.as(
        'scans',
      ),
    )
    .where('c.id', '=', anyOf(records.map(({ id }) => id)))
    .execute();
  return new Map(found.map(({ id, ...facts }) => [id, facts]));
}

/** Who signed when, the scan, the run that may be ready now, and who is told. */
async function applyContractEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, input, at } of changes) {
    const today = localDateOf(at);
    const who = actorName(tx.actor);
    const keep = (signature: Partial<Record<`signed_${'institution' | 'district'}_${'by' | 'on'}`, string | null>>) =>
      tables(tx).updateTable('run_contract').set(signature).where('id', '=', row.id).execute();
    if (action === 'upload') {
      await keep({ signed_institution_by: who, signed_institution_on: today });
      await attachFiles(tx, { type: CONTRACT, id: row.id }, uploads(input.attachmentIds, 'SCAN', '合同扫描件'));
    } else if (action === 'sign') await keep({ signed_district_by: who, signed_district_on: today });
    else if (action === 'giveBack' || action === 'reopen')
      await keep({ signed_institution_by: null, signed_institution_on: null });
  }
  const moved = changes.filter(({ action }) => ['sign', 'void'].includes(action));
  if (moved.length > 0) {
    const runs = await tables(tx)
      .selectFrom('run_contract')
      .select('run_id as id')
      .distinct()
      .where('id', '=', anyOf(moved.map(({ row }) => row.id)))
      .execute();
    await settleReady(
      tx,
      runs.map(({ id }) => id),
    );
  }
  await tell(tx, changes);
}

/** The other side, by action (T21-4). */
const PROGRESS: Readonly<Record<string, { text: string; to: 'DISTRICT' | 'INSTITUTION' }>> = {
  upload: { text: '机构已上传，请确认签订', to: 'DISTRICT' },
  remind: { text: '机构催请签订', to: 'DISTRICT' },
  sign: { text: '区已签订', to: 'INSTITUTION' },
  giveBack: { text: '被区退回', to: 'INSTITUTION' },
  reopen: { text: '人数变化，须重新上传', to: 'INSTITUTION' },
  void: { text: '已解除', to: 'INSTITUTION' },
};

async function tell(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => PROGRESS[action]);
  if (told.length === 0) return;
  const found = await tables(tx)
    .selectFrom('run_contract as c')
    .innerJoin('training_run as r', 'r.id', 'c.run_id')
    .select(['c.id', 'c.institution_org_id as orgId', 'r.name as runName'])
    .where('c.id', '=', anyOf(told.map(({ row }) => row.id)))
    .execute();
  const known = new Map(found.map((one) => [one.id, one]));
  await sendNotices(
    tx,
    told.flatMap(({ row, action, input }): Notice[] => {
      const one = known.get(row.id);
      const progress = PROGRESS[action];
      if (!one || !progress) return [];
      const ofDistrict = progress.to === 'DISTRICT';
      return [
        {
          template: 'N462',
          receivers: [
            ofDistrict ? { roleCode: 'BIZ_OFFICER', orgId: row.orgId } : { roleCode: 'INST', orgId: one.orgId },
          ],
          variables: {
            合同编号: row.title,
            班次: one.runName,
            进展: progress.text,
            说明: input.reasonText ? `说明：${input.reasonText}` : '',
          },
          ...(ofDistrict
            ? { record: { type: CONTRACT, id: row.id, orgId: row.orgId, title: row.title } }
            : { link: `/own-contracts/${row.id}` }),
        },
      ];
    }),
  );
}

/** What contracts add to their declaration. */
export const contractBinding: Partial<RecordBinding> = {
  limits: 'TRAINING_CONTRACT',
  belongsToColumn: 'run_id',
  partyColumn: 'institution_org_id',
  takesFiles: ['upload'],
  ...judgedBy<ContractFacts>({ guards: { stated, scanned }, inputRule, loadFacts }),
  onChange: applyContractEffects,
};
