import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { FlowRow } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Calculated, calculate } from '../applications/calculate.ts';
import { MATERIALS, materialsFor } from '../applications/materials.ts';
import { SUBSIDY_APPLICATION } from '../applications/record-type.ts';
import { isUpToDate, linesOf } from '../applications/write-sheet.ts';
import type { Check } from '../checks.ts';
import { type KeptLine, readLines } from './lines.ts';
import { type PayoutRefusal, type PayoutStep, payoutGuards } from './points.ts';
import { readChecks } from './read-checks.ts';
import type { CheckAnswer } from './sheet-table.ts';

interface Known {
  /** Lines that count. */
  lines: number;
  /** What it says is what it comes to now. */
  upToDate: boolean;
  /** Days that count and have no living standard (BR26-3). */
  uncovered: readonly string[];
  /** What the application still lacks, in words. */
  missing: readonly string[];
  /** Checks that are red and have no answer. */
  unanswered: readonly Check[];
  red: number;
  /** Of a sheet that was passed the ledger that was made of it. */
  ledgerNo: string | null;
  /** A handler and a checker judge it (02 §19.2). */
  twoHands: boolean;
  /** What whoever keeps the payouts says of the steps that are his. */
  payout: Readonly<Partial<Record<PayoutStep, PayoutRefusal>>>;
}

/** What the guards of a sheet look at. */
export type SheetFacts = Known & Readonly<Record<string, unknown>>;

/** States in which money is still reckoned. */
const RECKONED: readonly string[] = ['DRAFT', 'RETURNED', 'DIST_REVIEW', 'DIST_CHECK'];
const NO_FACTS: Known = {
  lines: 0,
  upToDate: true,
  uncovered: [],
  missing: [],
  unanswered: [],
  red: 0,
  ledgerNo: null,
  twoHands: false,
  payout: {},
};

/** For all records in a fixed number of statements. */
export async function loadSheetFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, SheetFacts>> {
  const reckoned = records.filter(({ state }) => RECKONED.includes(state)).map(({ id }) => id);
  const sheets = await readSheets(ctx, reckoned);
  const lines = await readLines(ctx, reckoned);
  const calculated = await calculate(ctx, [...new Set(sheets.map(({ applicationId }) => applicationId))]);
  const checks = await readChecks(ctx, reckoned);
  const ledgers = await readLedgerNos(
    ctx,
    records.filter(({ state }) => !RECKONED.includes(state)).map(({ id }) => id),
  );
  const payouts = await readPayoutRefusals(
    ctx,
    records.filter(({ state }) => state.startsWith('PAYOUT_')),
  );
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return new Map(
    records.map(({ id }) => {
      const sheet = byId.get(id);
      const facts = sheet
        ? factsOf(sheet, lines.get(id) ?? [], calculated.get(sheet.applicationId), checks.get(id) ?? [])
        : NO_FACTS;
      return [id, { ...facts, ledgerNo: ledgers.get(id) ?? null, payout: payouts.get(id) ?? {} }];
    }),
  );
}

async function readLedgerNos(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('subsidy_ledger')
    .select(['sheet_id as id', 'ledger_no as no'])
    .where('sheet_id', 'in', [...ids])
    .execute();
  return new Map(found.map(({ id, no }) => [id, no]));
}

type SheetRow = Awaited<ReturnType<typeof readSheets>>[number];

const readSheets = async (ctx: Ctx, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : tables(ctx)
        .selectFrom('subsidy_sheet as s')
        .innerJoin('subsidy_application as a', 'a.id', 's.application_id')
        .innerJoin('training_institution as i', 'i.id', 's.institution_id')
        .select(['s.id', 's.application_id as applicationId', 's.district_code as districtCode', 'a.declared'])
        .select([
          sql<boolean>`i.bank_owner is not null and i.bank_name is not null and i.bank_account is not null`.as(
            'hasBank',
          ),
          sql<CheckAnswer[]>`s.check_answers`.as('answers'),
          sql<boolean>`coalesce((a.rules ->> 'twoHands')::boolean, false)`.as('twoHands'),
          sql<string[]>`array(select distinct f.material_code from attachment f
             where f.record_type = ${SUBSIDY_APPLICATION} and f.record_id = a.id)`.as('materials'),
        ])
        .where('s.id', 'in', [...ids])
        .execute();

function factsOf(
  sheet: SheetRow,
  kept: readonly KeptLine[],
  calculated: Calculated | undefined,
  checks: readonly Check[],
): Known {
  const now = calculated?.sheets.find(({ districtCode }) => districtCode === sheet.districtCode);
  const red = checks.filter(({ ok }) => !ok);
  return {
    ...NO_FACTS,
    lines: kept.filter(({ excluded }) => !excluded).length,
    upToDate: isUpToDate(linesOf(now, kept), kept),
    uncovered: now?.uncovered ?? [],
    missing: missingOf(sheet, kept),
    red: red.length,
    twoHands: sheet.twoHands,
    unanswered: red.filter(({ code }) => !sheet.answers.some((answer) => answer.code === code)),
  };
}

/** What is missing of the application that this sheet is part of. */
function missingOf({ declared, hasBank, materials }: SheetRow, kept: readonly KeptLine[]): string[] {
  const has = (item: string) => kept.some((line) => line.item === item && !line.excluded);
  const needed = materialsFor({ cert: has('CERT'), living: has('LIVING') });
  return [
    ...needed.filter((code) => !materials.includes(code)).map((code) => MATERIALS[code]),
    ...(hasBank ? [] : ['机构收款账户（请先在机构信息中维护并经审核）']),
    ...(declared ? [] : ['真实性承诺']),
  ];
}

/** What stands against 反馈 and 确认, from whoever keeps payouts; without him nothing can be fed back. */
async function readPayoutRefusals(ctx: Ctx, records: readonly FlowRow[]) {
  const found = new Map<string, Partial<Record<PayoutStep, PayoutRefusal>>>();
  if (records.length === 0) return found;
  const guards = payoutGuards.of(ctx);
  const nobody = { code: 'E-2719', message: '发放情况尚不能反馈或确认' };
  for (const { id } of records) found.set(id, guards.length === 0 ? { report: nobody, confirm: nobody } : {});
  const ids = records.map(({ id }) => id);
  for (const step of ['report', 'confirm'] as const)
    for (const guard of guards)
      for (const [id, refused] of await guard.refusals(ctx, step, ids))
        found.set(id, { ...found.get(id), [step]: refused });
  return found;
}
