import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advance } from '../../../../platform/flow/index.ts';
import { transaction } from '../../../../platform/kernel/index.ts';
import { buildBankAccount } from '../../../people/index.ts';
import type { DemoPlayer } from '../../demo/demo-player.ts';
import { generateApplication } from '../../subsidies/applications/generate.ts';
import { saveApplication } from '../../subsidies/applications/save.ts';
import { SHEET } from '../../subsidies/sheets/record-type.ts';
import { keepAccount, readAccounts } from '../accounts/keep-account.ts';
import { getPayoutSheet } from '../lock-payouts.ts';
import { readPayoutRows } from '../rows/read-rows.ts';
import { type GivenRow, savePayoutRows } from '../rows/save-rows.ts';
import { keepVoucher } from '../vouchers.ts';

const BANK = '示范银行上海分行';

/** Who brings sheets on stage; the officer acts for every district. */
export interface SheetCast {
  school: DemoPlayer;
  officer: DemoPlayer;
  city: DemoPlayer;
}

/** How far a sheet is brought: each begins where the one that it names as `from` ends. */
const STAGES = {
  DRAFT: {},
  IN_REVIEW: { acts: [['school', 'submit']] },
  RETURNED: { from: 'IN_REVIEW', acts: [['officer', 'districtReturn', '发票抬头与机构名称不一致，请更换（演示）']] },
  REJECTED: { from: 'IN_REVIEW', acts: [['officer', 'districtReject', '学员已在外省市享受同类补助（演示）']] },
  TO_PAY: { from: 'IN_REVIEW', acts: [['officer', 'districtPass']] },
  FAILED: { from: 'TO_PAY', feedback: 'FAILED', acts: [['school', 'report']] },
  GIVEN_BACK: { from: 'FAILED', acts: [['officer', 'giveBack', '请联系学员更正账户后补发（演示）']] },
  CLOSED: {
    from: 'TO_PAY',
    feedback: 'PAID',
    acts: [
      ['school', 'report'],
      ['officer', 'confirm'],
    ],
  },
} as const satisfies Record<string, Step>;
export type Stage = keyof typeof STAGES;
interface Step {
  from?: string;
  feedback?: 'PAID' | 'FAILED';
  acts?: readonly (readonly ['school' | 'officer', string, string?])[];
}

/** Brings a draft to a stage; where an act is refused it stays where it is. */
export async function stageSheet(
  cast: SheetCast,
  { id, code, stage }: { id: string; code: string; stage: Stage },
): Promise<void> {
  const { from, feedback, acts = [] }: Step = STAGES[stage];
  if (from && isStage(from)) await stageSheet(cast, { id, code, stage: from });
  if (feedback) await feedBack(cast.school, { id, code, result: feedback });
  for (const [who, action, reasonText] of acts) {
    const input: ActInput = reasonText ? { reasonText } : {};
    await advance(cast[who], { type: SHEET, action, rows: [{ id }], input });
  }
  if (stage === 'TO_PAY') await giveAccounts(cast.school, id, code);
}

const isStage = (name: string): name is Stage => name in STAGES;

/** 补助申请 of a run with everything that it asks for. */
export async function applyFor(school: DemoPlayer, runId: string): Promise<void> {
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

async function giveAccounts(school: DemoPlayer, sheetId: string, code: string): Promise<void> {
  const rows = (await readPayoutRows(school, [sheetId])).get(sheetId) ?? [];
  const accounts = await readAccounts(
    school,
    rows.map(({ traineeId }) => traineeId),
  );
  for (const [n, { traineeId }] of rows.entries()) {
    const known = accounts.get(traineeId);
    if (!known || known.accountMasked) continue;
    const bankAccount = buildBankAccount(`622202${code}${String(n + 1).padStart(3, '0')}`);
    await transaction(school, (tx) =>
      keepAccount(tx, traineeId, { holder: known.name, bankName: BANK, bankAccount }, true),
    );
  }
}

/** What the school has written of every trainee of a sheet: paid with a voucher, or not to be paid. */
async function feedBack(
  school: DemoPlayer,
  { id, result }: { id: string; code: string; result: 'PAID' | 'FAILED' },
): Promise<void> {
  const rows = (await readPayoutRows(school, [id])).get(id) ?? [];
  if (rows.length === 0) return;
  const today = localDateOf(school.app.clock.now());
  const given = rows.map(
    ({ id: payoutId, dueAmount }, n): GivenRow =>
      result === 'FAILED'
        ? { payoutId, result, failReason: `账户状态异常，银行于${today}退回` }
        : { payoutId, result, paidAmount: dueAmount, paidOn: today, method: 'BANK', voucherNo: `YS${n + 1}` },
  );
  await savePayoutRows(school, id, (await getPayoutSheet(school, id)).version, given);
  if (result === 'FAILED') return;
  const proof = await storeFile(school, drawPdf(['Bank list', 'Specimen for demonstration']), {
    name: '银行发放清单（演示）.pdf',
  });
  await keepVoucher(school, { sheetId: id, version: (await getPayoutSheet(school, id)).version, fileId: proof.id });
}
