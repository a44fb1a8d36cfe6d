import { randomUUID } from 'node:crypto';
import { recordAudit } from '../../../platform/audit/index.ts';
import { addMonths, instantOf, localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, requireReason } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { refusal } from '../errors.ts';
import { CADRE } from '../record-types.ts';
import { cadre } from '../register/cadre.record.ts';
import { openCadres } from '../register/find-cadres.ts';
import { PENSION_PURPOSES } from '../words.ts';
import { askPension } from './ask-pension.ts';
import { type PensionEntry, type PensionOutcome, pensionQuery } from './pension-query.record.ts';
import { type KeptMonth, keepMonths, keptMonths } from './snapshots.ts';

/** What a query answers with; without months there is a reason in words. */
export interface PensionAnswer {
  cadreId: string;
  outcome: PensionOutcome;
  message: string | null;
  months: KeptMonth[];
}

const NOT_FOUND = '人社系统未查询到该人员养老金信息';
/** Longest period that one query may ask for, in months. */
const MOST_MONTHS = 120;

const dayOf = (month: string) => `${month.slice(0, 4)}-${month.slice(4)}-01`;

function monthsOf(from: string, to: string): string[] {
  const found: string[] = [];
  for (let day = dayOf(from); day <= dayOf(to) && found.length <= MOST_MONTHS; day = addMonths(day, 1))
    found.push(day.slice(0, 7).replace('-', ''));
  return found;
}

/** @throws BAD_INPUT for a purpose without its text, and for months that are none */
export function refuseWrong(
  ctx: Ctx,
  { purpose, purpose_text: text, from_month: from, to_month: to }: PensionEntry,
): void {
  if (purpose === 'OTHER') requireReason(text ?? undefined);
  if (from > to) throw badInput([{ path: 'input.toMonth', message: '截止月份不能早于起始月份' }]);
  if (instantOf(dayOf(to)) > ctx.app.clock.now())
    throw badInput([
      { path: 'input.toMonth', message: `截止月份不能晚于${localDateOf(ctx.app.clock.now()).slice(0, 7)}` },
    ]);
  if (monthsOf(from, to).length > MOST_MONTHS)
    throw badInput([{ path: 'input.fromMonth', message: `一次最多查询${MOST_MONTHS}个月` }]);
}

/**
 * 查询养老金数据 of one person (03 §31.6): kept months within 24 hours, otherwise 人社 is asked; every query stands in the log with its purpose.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-RY-11, E-RY-12
 */
export async function queryPension(ctx: Ctx, cadreId: string, entry: PensionEntry): Promise<PensionAnswer> {
  refuseWrong(ctx, entry);
  const answer = await askOne(ctx, cadreId, entry);
  if (answer.outcome === 'TIMEOUT') throw refusal('E-RY-11');
  if (answer.outcome === 'FAILED') throw refusal('E-RY-12');
  return answer;
}

/** The same for one person of a batch, whose entry and rights are known; who could not be asked is named by the outcome. */
export async function queryForBatch(
  ctx: Ctx,
  cadreId: string,
  entry: PensionEntry,
  batchId: string,
): Promise<PensionOutcome> {
  return (await askOne(ctx, cadreId, entry, batchId)).outcome;
}

const WORDS: Readonly<Partial<Record<PensionOutcome, string>>> = {
  NOT_FOUND,
  TIMEOUT: refusal('E-RY-11').message,
  FAILED: refusal('E-RY-12').message,
};

async function askOne(
  ctx: Ctx,
  cadreId: string,
  entry: PensionEntry,
  batchId: string | null = null,
): Promise<PensionAnswer> {
  const row = await cadre.get(ctx, cadreId);
  const { from_month: from, to_month: to } = entry;
  const kept = await keptMonths(ctx, row.id, from, to);
  const requestId = randomUUID();
  const log = (outcome: PensionOutcome, attempts: number) => (tx: Ctx) =>
    keepQuery(tx, row, entry, { requestId, outcome, attempts, batchId });
  if (kept.length === monthsOf(from, to).length) {
    await transaction(ctx, log('CACHED', 0));
    return { cadreId: row.id, outcome: 'CACHED', message: null, months: kept };
  }
  const [person] = await openCadres(ctx, [row.id]);
  if (!person) throw new Error(`person ${row.id} is gone`);
  const purpose = [PENSION_PURPOSES[entry.purpose], entry.purpose_text].filter(Boolean).join('：');
  // Outside of a transaction: another system is asked, and what is written stays whatever it answers.
  const asked = await askPension(ctx, person, { requestId, purpose, fromMonth: from, toMonth: to });
  if (!asked.ok) {
    await transaction(ctx, log(asked.outcome, asked.attempts));
    return { cadreId: row.id, outcome: asked.outcome, message: WORDS[asked.outcome] ?? null, months: [] };
  }
  const outcome = asked.months.length > 0 ? 'FOUND' : 'NOT_FOUND';
  await transaction(ctx, async (tx) => {
    await keepMonths(tx, row.id, requestId, asked.months);
    await log(outcome, 1)(tx);
  });
  return {
    cadreId: row.id,
    outcome,
    message: WORDS[outcome] ?? null,
    months: await keptMonths(ctx, row.id, from, to),
  };
}

interface Attempt {
  requestId: string;
  outcome: PensionOutcome;
  attempts: number;
  batchId: string | null;
}
type Person = Awaited<ReturnType<typeof cadre.get>>;

async function keepQuery(
  tx: Ctx,
  row: Person,
  entry: PensionEntry,
  { requestId, outcome, attempts, batchId }: Attempt,
): Promise<void> {
  const place = { orgId: row.orgId, orgPath: row.orgPath, districtCode: row.districtCode };
  const values = {
    ...entry,
    cadre_id: row.id,
    cadre_name_masked: row.personNameMasked,
    request_id: requestId,
    outcome,
    attempts,
    batch_id: batchId,
    asked_by: actorName(tx.actor),
  };
  await insertRecord(tx, pensionQuery, values, { place });
  const detail = { requestId, purpose: entry.purpose, from: entry.from_month, to: entry.to_month, outcome };
  await recordAudit(tx, { event: 'cadre.pension-query', objectType: CADRE, objectId: row.id, detail });
}
