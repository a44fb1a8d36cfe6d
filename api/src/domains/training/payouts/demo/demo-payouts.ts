import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { advance } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { buildBankAccount } from '../../../people/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { generateApplication } from '../../subsidies/applications/generate.ts';
import { saveApplication } from '../../subsidies/applications/save.ts';
import { SHEET } from '../../subsidies/sheets/record-type.ts';
import { keepAccount, readAccounts } from '../accounts/keep-account.ts';
import { getPayoutSheet } from '../lock-payouts.ts';
import { readPayoutRows } from '../rows/read-rows.ts';
import { savePayoutRows } from '../rows/save-rows.ts';

const BANK = '示范银行上海分行';

/**
 * The subsidy of a completed run of the demonstration school: 虹口区 waits for the school to pay, of 浦东新区 the school has fed back that an
 * account was wrong. Where no standard covers the days of the run any more, nothing is staged.
 */
export async function loadDemoPayouts(ctx: Ctx): Promise<void> {
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  if (!school || !officer || (await tables(ctx).selectFrom('payout_sheet').select('id').executeTakeFirst())) return;
  const sheets = await sheetsToPay(ctx, school, everywhere(officer));
  for (const { id, districtCode } of sheets) {
    const rows = (await readPayoutRows(ctx, [id])).get(id) ?? [];
    for (const [n, { traineeId }] of rows.entries()) await giveAccount(school, traineeId, districtCode, n);
    if (districtCode !== '310109') await feedBackFailure(school, id);
  }
}

/** Sheets whose living subsidy is to be paid; those of a completed run are brought there where nobody has. */
async function sheetsToPay(ctx: Ctx, school: DemoPlayer, officer: DemoPlayer) {
  const waiting = () =>
    tables(ctx)
      .selectFrom('subsidy_sheet')
      .select(['id', 'district_code as districtCode'])
      .where('org_id', '=', school.actor.orgId)
      .where('state', '=', 'PAYOUT_PENDING')
      .orderBy('id')
      .execute();
  const found = await waiting();
  if (found.length > 0) return found;
  const run = await tables(ctx)
    .selectFrom('training_run as r')
    .leftJoin('subsidy_application as a', 'a.run_id', 'r.id')
    .select('r.id')
    .where('r.org_id', '=', school.actor.orgId)
    .where('r.state', '=', 'COMPLETED')
    .where('a.id', 'is', null)
    .orderBy('r.id')
    .executeTakeFirst();
  if (!run) return [];
  await apply(school, run.id);
  const rows = await tables(ctx).selectFrom('subsidy_sheet').select('id').where('run_id', '=', run.id).execute();
  await advance(school, { type: SHEET, action: 'submit', rows });
  for (const row of rows) await advance(officer, { type: SHEET, action: 'districtPass', rows: [row] });
  return waiting();
}

async function apply(school: DemoPlayer, runId: string): Promise<void> {
  const id = await generateApplication(school, runId, '演示数据，逾期补报', randomUUID());
  const { version } = await tables(school)
    .selectFrom('subsidy_application')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const files = [];
  for (const [kind, name] of [
    ['INVOICE', '发票（演示）.pdf'],
    ['CERTIFICATES', '证书（演示）.pdf'],
    ['PAYOUT_PLAN', '生活补助发放计划（演示）.pdf'],
  ] as const) {
    const file = await storeFile(school, drawPdf([kind, 'Specimen for demonstration']), { name });
    files.push({ kind, fileId: file.id });
  }
  const content = { assessmentFee: '280.00', lodgeNights: null, lodgeRate: null, declared: true };
  await saveApplication(school, { id, version }, content, files);
}

async function giveAccount(school: DemoPlayer, traineeId: string, districtCode: string, n: number): Promise<void> {
  const known = (await readAccounts(school, [traineeId])).get(traineeId);
  if (!known || known.accountMasked) return;
  const bankAccount = buildBankAccount(`622202${districtCode}${String(n + 1).padStart(3, '0')}`);
  await transaction(school, (tx) =>
    keepAccount(tx, traineeId, { holder: known.name, bankName: BANK, bankAccount }, true),
  );
}

/** Everybody of the sheet could not be paid, and the district hears of it. */
async function feedBackFailure(school: DemoPlayer, sheetId: string): Promise<void> {
  const { version } = await getPayoutSheet(school, sheetId);
  const rows = (await readPayoutRows(school, [sheetId])).get(sheetId) ?? [];
  const given = rows.map(({ id }) => ({
    payoutId: id,
    result: 'FAILED' as const,
    failReason: `账户状态异常，银行于${localDateOf(school.app.clock.now())}退回`,
  }));
  await savePayoutRows(school, sheetId, version, given);
  await advance(school, { type: SHEET, action: 'report', rows: [{ id: sheetId }] });
}
