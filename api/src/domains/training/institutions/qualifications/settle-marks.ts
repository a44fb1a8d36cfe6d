import { anyOf, tables } from '../../../../database/tables.ts';
import { addDays, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { QUALIFICATION, titleOfItem } from '../../codes.ts';
import {
  FIXED,
  liftMarks,
  lockTargets,
  MARKABLE_STATES,
  type NewMark,
  raiseMarks,
  type Target,
} from '../../marks/index.ts';
import { blockOnExpiry, warnDays } from '../../parameters.ts';
import { requiredQualifications } from '../required-qualifications.ts';
import { type Coverage, readCoverage } from './in-force.ts';
import { tellOfRunning } from './tell-running.ts';

/** What a required qualification says about its institution today. */
interface Finding {
  kind: 'M1' | 'M2';
  reason: string;
}

/**
 * BR14-1 and AC14-2: M1 from the first warning on, M2 from the day after the last day of a required qualification; both lifted when what
 * they were raised for no longer holds. The nightly job and a verification ask for the same, so neither can disagree with the other.
 */
export async function settleQualificationMarks(tx: Ctx, institutionIds: readonly string[]): Promise<void> {
  const targets = (await lockTargets(tx, 'INSTITUTION', institutionIds)).filter(({ state }) =>
    MARKABLE_STATES.includes(state),
  );
  if (targets.length === 0) return;
  const ids = targets.map(({ id }) => id);
  const findings = await findingsOf(tx, ids);
  const active = await activeMarks(tx, ids);
  const blocks = await readParameter(tx, blockOnExpiry);
  const wanted = targets.flatMap((target) =>
    (findings.get(target.id) ?? []).map((finding) => toMark(target, finding, blocks)),
  );
  await raiseMarks(tx, 'INSTITUTION', wanted);
  const expired = (id: string) => active.some(({ targetId, kind }) => targetId === id && kind === 'M2');
  await tellOfRunning(
    tx,
    wanted.flatMap(({ target: { id }, kind }) => (kind === 'M2' && !expired(id) ? [id] : [])),
  );
  const settled = active.filter(({ targetId, kind }) => !findings.get(targetId)?.some((one) => one.kind === kind));
  await liftMarks(
    tx,
    'INSTITUTION',
    settled.map(({ id }) => id),
    '资质已更新并核验',
  );
}

function toMark(target: Target, { kind, reason }: Finding, blocks: boolean): NewMark {
  const rule = FIXED.get(kind);
  return {
    target,
    kind,
    reason,
    level: rule?.level ?? 'HINT',
    effects: blocks ? (rule?.effects ?? []) : [],
    source: 'SYSTEM',
  };
}

async function activeMarks(tx: Ctx, ids: readonly string[]) {
  return tables(tx)
    .selectFrom('training_mark')
    .select(['id', 'target_id as targetId', 'kind'])
    .where('target_id', '=', anyOf(ids))
    .where('kind', 'in', ['M1', 'M2'])
    .where('source', '=', 'SYSTEM')
    .where('lifted_at', 'is', null)
    .execute();
}

async function findingsOf(tx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Finding[]>> {
  const { first } = await readParameter(tx, warnDays);
  const today = localDateOf(tx.app.clock.now());
  const types = await tables(tx)
    .selectFrom('training_institution')
    .select(['id', 'institution_type as type'])
    .where('id', '=', anyOf(ids))
    .execute();
  const typeOf = new Map(types.map(({ id, type }) => [id, type]));
  const requiredOf = await requiredQualifications(tx);
  const required = (await readCoverage(tx, ids)).filter(({ institutionId, kind }) =>
    requiredOf(typeOf.get(institutionId) ?? '').includes(kind),
  );
  const byInstitution = Map.groupBy(required, ({ institutionId }) => institutionId);
  return new Map([...byInstitution].map(([id, held]) => [id, judge(held, today, addDays(today, first))]));
}

/** M1 stays beside M2: the warning has not been answered. */
function judge(held: readonly Coverage[], today: LocalDate, warnedUntil: LocalDate): Finding[] {
  const ending = held
    .filter((one): one is Coverage & { validTo: LocalDate } => one.validTo !== null && one.validTo <= warnedUntil)
    .sort((a, b) => a.validTo.localeCompare(b.validTo));
  const words = (list: readonly Coverage[], when: string) =>
    list.map(({ kind, validTo }) => `${titleOfItem(QUALIFICATION, kind)}${when} ${validTo} 到期`).join('；');
  const expired = ending.filter(({ validTo }) => validTo < today);
  return [
    ...(ending.length > 0 ? [{ kind: 'M1' as const, reason: words(ending, '有效期于') }] : []),
    ...(expired.length > 0 ? [{ kind: 'M2' as const, reason: words(expired, '已于') }] : []),
  ];
}
