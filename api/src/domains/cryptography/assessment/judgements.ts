import { toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, requireUser, transaction } from '../../../platform/kernel/index.ts';
import { FULFILMENTS, type Fulfilment, isManagement, type Judgement, UNJUDGED } from './score.ts';
import { UNITS, type Unit } from './units.ts';

export const ASSESSMENT_JUDGED = 'crypto.assessment-judged';

/** A judgement as it was recorded. */
export interface KeptJudgement extends Judgement {
  revision: number;
  evidence: string;
  gap: string;
  judgedAt: Date;
  judgedByName: string;
}

export interface JudgedUnit {
  unit: Unit;
  /** What holds: the last judgement, or that nothing was judged. */
  judgement: Judgement;
  kept: KeptJudgement | null;
}

/** Every object with what holds of it, in the order of K-01 to K-20. */
export async function judgedUnits(ctx: Ctx): Promise<JudgedUnit[]> {
  const rows = await tables(ctx)
    .selectFrom('crypto_assessment')
    .distinctOn('unit')
    .selectAll()
    .orderBy('unit')
    .orderBy('revision', 'desc')
    .execute();
  const last = new Map(rows.map((row) => [row.unit, kept(row)]));
  return UNITS.map((unit) => {
    const found = last.get(unit.code) ?? null;
    return { unit, judgement: found ?? UNJUDGED, kept: found };
  });
}

/** All judgements of one object, newest first. NOT_FOUND for an unknown one. */
export async function judgementsOf(ctx: Ctx, code: string): Promise<KeptJudgement[]> {
  const unit = unitOf(code);
  const rows = await tables(ctx)
    .selectFrom('crypto_assessment')
    .selectAll()
    .where('unit', '=', unit.code)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map(kept);
}

export interface NewJudgement extends Judgement {
  code: string;
  /** Of the judgement that was shown; 0 where there was none. */
  revision: number;
  evidence: string;
  gap: string;
}

/**
 * Records a judgement beside those before it. NOT_FOUND for an unknown object; E-0504 when somebody has judged it meanwhile; BAD_INPUT where evidence
 * is missing for what is ticked, or the gap for what is not.
 */
export async function judge(ctx: Ctx, input: NewJudgement): Promise<void> {
  const unit = unitOf(input.code);
  const evidence = input.evidence.trim();
  const gap = input.gap.trim();
  requireWords(unit, input, evidence, gap);
  const user = requireUser(ctx);
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const inserted = await tables(tx)
      .insertInto('crypto_assessment')
      .values({
        id: uuidv7(now.getTime()),
        unit: unit.code,
        revision: input.revision + 1,
        applies: input.applies,
        effective: input.effective,
        algorithm: input.algorithm,
        key_safe: input.keySafe,
        fulfilment: input.fulfilment,
        evidence,
        gap,
        judged_at: now,
        judged_by: user.userId,
        judged_by_name: actorName(user),
      })
      .onConflict((on) => on.columns(['unit', 'revision']).doNothing())
      .returning('id')
      .executeTakeFirst();
    // A revision that nobody was shown would leave a hole in the history.
    if (!inserted || (await countOf(tx, unit.code)) !== input.revision + 1) throw refuse('E-0504');
    const { code, revision: _, ...said } = input;
    await recordAudit(tx, { event: ASSESSMENT_JUDGED, objectType: 'crypto_assessment', objectId: code, after: said });
  });
}

/** Whether what an object demands is met as a whole. */
export function isMet({ layer }: Pick<Unit, 'layer'>, judgement: Judgement): boolean {
  if (!judgement.applies) return true;
  if (isManagement(layer)) return judgement.fulfilment === 'FULL';
  return judgement.effective && judgement.algorithm && judgement.keySafe;
}

function requireWords(unit: Unit, input: NewJudgement, evidence: string, gap: string): void {
  const met = isMet(unit, input);
  if (met && evidence.length < 5)
    throw badInput([
      { path: 'input.evidence', message: input.applies ? '请写明证据，至少5个字' : '请写明不适用的理由，至少5个字' },
    ]);
  if (!met && gap.length < 5) throw badInput([{ path: 'input.gap', message: '请写明差距和整改措施，至少5个字' }]);
  if (evidence.length > 500) throw badInput([{ path: 'input.evidence', message: '证据不超过500字' }]);
  if (gap.length > 500) throw badInput([{ path: 'input.gap', message: '差距不超过500字' }]);
}

function unitOf(code: string): Unit {
  const unit = UNITS.find((one) => one.code === code);
  if (!unit) throw refuse('NOT_FOUND');
  return unit;
}

async function countOf(tx: Ctx, unit: string): Promise<number> {
  const row = await tables(tx)
    .selectFrom('crypto_assessment')
    .select((on) => on.fn.countAll<string>().as('count'))
    .where('unit', '=', unit)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

interface Row {
  revision: number;
  applies: boolean;
  effective: boolean;
  algorithm: boolean;
  key_safe: boolean;
  fulfilment: string;
  evidence: string;
  gap: string;
  judged_at: Parameters<typeof toDate>[0];
  judged_by_name: string;
}

function kept(row: Row): KeptJudgement {
  return {
    revision: row.revision,
    applies: row.applies,
    effective: row.effective,
    algorithm: row.algorithm,
    keySafe: row.key_safe,
    fulfilment: fulfilmentOf(row.fulfilment),
    evidence: row.evidence,
    gap: row.gap,
    judgedAt: toDate(row.judged_at),
    judgedByName: row.judged_by_name,
  };
}

const fulfilmentOf = (stored: string): Fulfilment =>
  (Object.keys(FULFILMENTS) as Fulfilment[]).find((one) => one === stored) ?? 'NONE';
