import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { RULE_VERSION, saveDraft } from '../../../../platform/rules/index.ts';
import { findPerson, openPerson } from '../../../people/index.ts';
import { prepareSubsidy } from '../application/prepare.ts';
import { readCandidate } from '../candidate/read-candidate.ts';
import { prepareSubsidyBatch } from '../payment/prepare-batch.ts';
import { SUBSIDY } from '../record-type.ts';
import type { StandardBody } from '../standard/standard-body.ts';
import { STANDARD_KIND } from '../standard/standard-in-force.ts';
import { loadDemoPayments } from './demo-payments.ts';

/** Fictional amounts: those of Shanghai were not found (OQ-08). */
const STANDARD: StandardBody = {
  policyDocument: '示例文号〔2026〕3号（测试数据）',
  baseAmount: '5000.00',
  perYear: '1000.00',
  perMonth: '0',
  remainder: 'IGNORE',
  ratioOf: 'ALL',
  ratios: [
    { ground: 'HONOUR-12', percent: '10' },
    { ground: 'HONOUR-13', percent: '5' },
    { ground: 'SERVICE-HARDSHIP', percent: '5' },
  ],
  cap: '30000',
  rounding: 'YUAN',
};

/** How far each of the demonstration goes, in turn. */
const STORIES = [
  ['paper', 'review', 'approve'],
  ['ask'],
  ['paper'],
  [],
  ['paper', 'review'],
  ['paper', 'giveBack'],
] as const;
const HANDLED = ['PENDING_FINISH', 'FINISHED_NORMAL'];

/** Applications of Hongkou in the states that clerks meet, by a standard that two persons have put into force. */
export async function loadDemoSubsidies(ctx: Ctx): Promise<void> {
  const known = await tables(ctx).selectFrom('one_off_subsidy').select('id').limit(1).executeTakeFirst();
  if (known) return;
  const [clerk, officer, chief, director] = await Promise.all([
    player(ctx, 'clerk_hk', 'CENTRE_CLERK'),
    player(ctx, 'officer_hk', 'BIZ_OFFICER'),
    player(ctx, 'chief_hk', 'DIST_CHIEF'),
    player(ctx, 'director_hk', 'DIST_DIRECTOR'),
  ]);
  if (!clerk || !officer || !chief || !director) return;
  const persons = await soldiers(ctx);
  if (persons.length === 0) return;
  await publishStandard(officer, chief);
  await loadDemoPayments({ clerk, officer, chief, director });
  const who = { ask: clerk, paper: clerk, review: chief, giveBack: chief, approve: director };
  const approved: string[] = [];
  for (const [n, personId] of persons.entries()) {
    const id = await prepareOne(clerk, personId);
    if (!id) continue;
    for (const action of STORIES[n % STORIES.length] ?? []) {
      await advanceOne(who[action], { type: SUBSIDY, action, rows: [{ id }], input: await inputOf(clerk, action) });
      if (action === 'approve') approved.push(id);
    }
  }
  const [first] = approved;
  if (first && approved.length > 1) await prepareSubsidyBatch(officer, [first], randomUUID());
}

async function player(ctx: Ctx, loginName: string, role: string): Promise<Ctx | undefined> {
  const user = await tables(ctx)
    .selectFrom('user_account')
    .where('login_name', '=', loginName)
    .select('id')
    .executeTakeFirst();
  const actor = user && (await demoActor(ctx, user.id, role));
  return actor && { ...ctx, actor };
}

/** Those of 自主就业 in Hongkou whose 退役报到 is handled. */
async function soldiers(ctx: Ctx): Promise<string[]> {
  const found = await tables(ctx)
    .selectFrom('one_thing_case as c')
    .innerJoin('sub_case as s', 's.case_id', 'c.id')
    .where('s.matter_code', '=', 'M01')
    .where('s.state', 'in', HANDLED)
    .where('c.placement_type', '=', 'ZZJY')
    .where('c.placement_region', '=', '310109')
    .where('c.duplicate_flag', '=', 'NONE')
    .where('c.state', '!=', 'CANCELLED')
    .select('c.person_id as id')
    .distinct()
    .orderBy('c.person_id')
    .limit(12)
    .execute();
  return found.map(({ id }) => id);
}

async function publishStandard(officer: Ctx, chief: Ctx): Promise<void> {
  const { versionId } = await saveDraft(officer, {
    kind: STANDARD_KIND,
    title: '虹口区一次性经济补助标准（测试数据）',
    condition: { and: [] },
    body: STANDARD,
    requestId: randomUUID(),
  });
  const step = (by: Ctx, action: string) => advanceOne(by, { type: RULE_VERSION, action, rows: [{ id: versionId }] });
  await step(officer, 'propose');
  await step(chief, 'approveNow');
}

/** Undefined for who may not have it: an officer, somebody with a case under way elsewhere. */
async function prepareOne(clerk: Ctx, personId: string): Promise<string | undefined> {
  const person = await findPerson(clerk, personId);
  if (!person) return undefined;
  const { idNo } = openPerson(clerk, person);
  const { found, grounds, verdicts } = await readCandidate(clerk, idNo);
  if (verdicts.some(({ passed }) => !passed)) return undefined;
  const { enlistDate, dischargeDate } = found.form;
  const input = {
    enlistDate,
    dischargeDate,
    factsReason: null,
    grounds,
    accountKind: 'OWN' as const,
    bankCode: '325',
    bankName: null,
    bankAccount: null,
    accountHolder: null,
    remark: null,
  };
  return prepareSubsidy(clerk, idNo, input, randomUUID());
}

async function inputOf(clerk: Ctx, action: string): Promise<ActInput> {
  if (action === 'giveBack') return { reasonText: '加发情形缺少立功证书，请补充后再提交' };
  if (action !== 'paper') return {};
  const file = await storeFile(clerk, drawPdf(['Signed confirmation', 'Specimen for demonstration']), {
    name: '信息确认书（演示）.pdf',
  });
  return { attachmentIds: [file.id] };
}
