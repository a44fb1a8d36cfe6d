import { tables } from '../../../database/tables.ts';
import { attachFiles, uploads } from '../../../platform/files/index.ts';
import { type FlowChange, type FlowRow, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { tellDeath } from '../../people/index.ts';
import { bereavementErrors } from '../errors.ts';
import { levelOf } from '../level.ts';
import { NOTICES } from '../notices.ts';
import { deadPerson, readBeneficiary } from '../payable/beneficiaries.ts';
import { liftPause } from '../payable/pause.ts';
import { MATCH } from '../record-types.ts';
import { reopenTasks } from './match-tasks.ts';

interface MatchFacts {
  level: string | null;
}

const loadFacts = async (ctx: Ctx, rows: readonly FlowRow[]): Promise<ReadonlyMap<string, MatchFacts>> => {
  const level = await levelOf(ctx);
  return new Map(rows.map(({ id }) => [id, { level }]));
};

/** 核实有误: paid again, what was missed is listed, and every line of business hears that he lives. */
async function refuted(tx: Ctx, { row, input }: FlowChange): Promise<void> {
  const match = await tables(tx)
    .updateTable('death_match')
    .set({ refuted_reason: input.reasonText ?? input.note ?? null })
    .where('id', '=', row.id)
    .returning(['beneficiary_id', 'died_on'])
    .executeTakeFirstOrThrow();
  await liftPause(tx, match.beneficiary_id);
  const person = await readBeneficiary(tx, match.beneficiary_id);
  await tellDeath(tx, 'revoked', deadPerson(person), { diedOn: match.died_on, source: `死亡命中${row.title}核实有误` });
}

async function keepProof(tx: Ctx, { row, input }: FlowChange): Promise<void> {
  const files = uploads(input.attachmentIds, 'DEATH_REFUTED', '核实材料');
  if (files.length > 0) await attachFiles(tx, { type: MATCH, id: row.id }, files);
}

/** A street's word that the record is not right; the district decides. */
async function proposed(tx: Ctx, { row, input }: FlowChange): Promise<void> {
  const district = await tables(tx)
    .selectFrom('org')
    .select('id')
    .where('code', '=', row.districtCode)
    .executeTakeFirst();
  if (!district) return;
  await sendNotices(tx, [
    {
      template: NOTICES.proposed,
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId: district.id }],
      variables: { 姓名: row.subject, 编号: row.title, 情况: input.reasonText ?? '' },
      record: { type: MATCH, id: row.id, orgId: row.orgId, title: row.title },
    },
  ]);
}

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes) {
    if (change.action === 'refute' || change.action === 'propose') await keepProof(tx, change);
    if (change.action === 'refute') await refuted(tx, change);
    if (change.action === 'propose') await proposed(tx, change);
    if (change.action === 'release') await reopenTasks(tx, change.row.id);
  }
}

/** What the flow of 死亡命中 asks and brings about. */
export const matchBinding: Partial<RecordBinding> = {
  limits: 'DEATH_MATCH',
  takesFiles: ['refute', 'propose'],
  ...judgedBy<MatchFacts>({
    guards: {
      ofStreet: ({ level }) =>
        level === 'STREET' || { code: 'E-0503', message: '由街镇提出建议，区级直接登记核实有误', never: true },
    },
    inputRule: (action, _facts, { attachmentIds }) =>
      action === 'refute' && !attachmentIds?.length ? { code: 'E-3409', message: bereavementErrors['E-3409'] } : true,
    loadFacts,
  }),
  onChange: follow,
};
