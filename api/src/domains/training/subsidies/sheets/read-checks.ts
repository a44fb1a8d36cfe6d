import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { amountOf, sumOf } from '../../../../platform/money/index.ts';
import { type Against, type Check, checksOf } from '../checks.ts';
import { readPosted } from '../ledger/read-lines.ts';
import { sheetOf } from '../settle.ts';
import { paysIncomplete, type SettlementRules } from '../settlement-rules.ts';
import { readElsewhere } from './elsewhere.ts';
import { countedLine, type KeptLine, readLines } from './lines.ts';
import { paidLiving } from './points.ts';

/**
 * R1 to R6 of sheets as they stand now (02 §19.6), by sheet; a fixed number of statements for all of them. Of one that has a ledger what the ledger
 * says is checked, reversals included.
 */
export async function readChecks(ctx: Ctx, sheetIds: readonly string[]): Promise<Map<string, Check[]>> {
  if (sheetIds.length === 0) return new Map();
  const sheets = await tables(ctx)
    .selectFrom('subsidy_sheet as s')
    .innerJoin('subsidy_application as a', 'a.id', 's.application_id')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .leftJoin('subsidy_ledger as l', 'l.sheet_id', 's.id')
    .select([
      's.id',
      's.run_id as runId',
      's.district_code as districtCode',
      's.total',
      'l.id as ledgerId',
      'l.total as ledgerTotal',
      'r.district_code as location',
    ])
    .select(sql<SettlementRules>`a.rules`.as('rules'))
    .select(
      sql<string>`(select coalesce(sum(v.net_total), 0) from subsidy_reversal v where v.ledger_id = l.id and v.posted_at is not null)::text`.as(
        'net',
      ),
    )
    .where('s.id', 'in', [...sheetIds])
    .execute();
  const lines = await readLines(ctx, sheetIds);
  const posted = await readPosted(
    ctx,
    sheets.flatMap(({ ledgerId }) => ledgerId ?? []),
  );
  const settled = await readSettled(
    ctx,
    sheets.map(({ runId }) => runId),
  );
  const contracts = await readContracts(
    ctx,
    sheets.map(({ runId }) => runId),
  );
  const elsewhere = await readElsewhere(ctx, sheetIds);
  const paid = await readPaid(ctx, sheetIds);
  return new Map(
    sheets.map((sheet) => {
      const kept = (lines.get(sheet.id) ?? []).filter(({ excluded }) => !excluded);
      const own = (sheet.ledgerId && posted.get(sheet.ledgerId)) || kept;
      const checked = own.map((line) => ({ traineeId: line.runTraineeId, ...countedLine(line) }));
      const listedIds = new Set(checked.map(({ traineeId }) => traineeId));
      const isOwn = (one: { runId: string; districtCode: string }) =>
        one.runId === sheet.runId && sheetOf(one.districtCode, sheet.location, sheet.rules) === sheet.districtCode;
      const people = settled.filter(
        (one) => isOwn(one) && (one.result === 'COMPLETED' || (paysIncomplete(sheet.rules) && listedIds.has(one.id))),
      );
      const signed = contracts.filter(isOwn);
      const against: Against = {
        sheetTotal: amountOf(sheet.total).plus(sheet.net).toFixed(2),
        ledgerTotal: sheet.ledgerTotal && amountOf(sheet.ledgerTotal).plus(sheet.net).toFixed(2),
        paid: paid.get(sheet.id) ?? null,
        completed: new Set(people.map(({ id }) => id)),
        elsewhere: elsewhere.get(sheet.id) ?? [],
        contract: {
          persons: signed.reduce((sum, { persons }) => sum + persons, 0),
          amount: sumOf(signed.map(({ amount }) => amount)).toFixed(2),
        },
        names: new Map(people.map(({ id, name }) => [id, name])),
      };
      const listed = withExcluded(checked, lines.get(sheet.id) ?? []);
      const sum = (of: 'amount' | 'central' | 'local') => sumOf(checked.map((line) => line[of]));
      return [
        sheet.id,
        checksOf({ lines: listed, total: sum('amount'), central: sum('central'), local: sum('local') }, against),
      ];
    }),
  );
}

/** Who was excluded with a reason is not missing (R4): he stands in the sheet with nothing. */
function withExcluded<Line extends { traineeId: string }>(checked: readonly Line[], kept: readonly KeptLine[]) {
  const nothing = kept
    .filter(({ excluded }) => excluded)
    .map(({ runTraineeId, item }) => ({ traineeId: runTraineeId, item, amount: amountOf(0) }));
  const gone = nothing.filter(
    ({ traineeId, item }) => item !== 'TRAIN' || checked.every((line) => line.traineeId !== traineeId),
  );
  return [...checked, ...gone.map((line) => ({ ...line, central: amountOf(0), local: amountOf(0) }))];
}

/** R6 holds a sheet against every contract whose trainees stand in it. */
const readContracts = (ctx: Ctx, runIds: readonly string[]) =>
  tables(ctx)
    .selectFrom('run_contract')
    .select(['run_id as runId', 'district_code as districtCode', 'trainee_count as persons'])
    .select('training_amount as amount')
    .where('run_id', 'in', [...runIds])
    .where('state', '<>', 'VOID')
    .execute();

const readSettled = (ctx: Ctx, runIds: readonly string[]) =>
  tables(ctx)
    .selectFrom('run_trainee as t')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select(['t.id', 't.run_id as runId', 't.district_code as districtCode', 'e.name_masked as name', 't.result'])
    .where('t.run_id', 'in', [...runIds])
    .where('t.result', 'in', ['COMPLETED', 'NOT_COMPLETED'])
    .execute();

async function readPaid(ctx: Ctx, sheetIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const said = [];
  for (const ask of paidLiving.of(ctx)) said.push(...(await ask(ctx, sheetIds)));
  return new Map(said);
}
