import { sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { type IdentityAnswer, queryIdentity } from '../../trainees/identity/query-identity.ts';
import { changedSince, factsOf } from './identity-facts.ts';
import { judgeIdentity } from './judge-identity.ts';
import { type Checked, loadChecked } from './load-checked.ts';
import { DUPLICATE_NOTE, notesOn } from './notes.ts';
import { type IdentityCheck, writeCheck } from './write-check.ts';

/** T20-3: how old the check may be that an approval rests on. */
const CHECK_AGE_MS = DAY_MS;
const UNAVAILABLE_NOTE = '身份核验服务暂不可用，也没有1天内的同步数据';

/** 重新核验: asks about each enrolment's person and keeps what was said. Never inside a transaction. */
export async function checkEnrolments(ctx: Ctx, ids: readonly string[]): Promise<IdentityCheck[]> {
  const checks: IdentityCheck[] = [];
  let live = true;
  for (const checked of await loadChecked(ctx, ids)) {
    const answer = await queryIdentity(ctx, checked.trainee, { live });
    // Each further question to a service that is down would cost seconds.
    if (answer.kind === 'UNAVAILABLE' || answer.mode === 'MIRROR') live = false;
    checks.push(await transaction(ctx, (tx) => keep(tx, checked, answer)));
  }
  return checks;
}

async function keep(tx: Ctx, checked: Checked, answer: IdentityAnswer): Promise<IdentityCheck> {
  const check = await judge(tx, checked, answer);
  await writeCheck(tx, check);
  return check;
}

async function judge(tx: Ctx, checked: Checked, answer: IdentityAnswer): Promise<IdentityCheck> {
  const { id, overriddenCodes } = checked;
  if (answer.kind === 'UNAVAILABLE')
    return {
      enrolmentId: id,
      result: 'UNAVAILABLE',
      mode: null,
      codes: [],
      notes: [UNAVAILABLE_NOTE],
      checkedAt: null,
      facts: null,
      recordHash: null,
    };
  const record = answer.kind === 'NOT_FOUND' ? null : answer.record;
  const { hits } = await judgeIdentity(tx, { ...checked, record });
  const open = hits.filter(({ code }) => !overriddenCodes.includes(code));
  const common = {
    enrolmentId: id,
    mode: answer.mode,
    codes: hits.map(({ code }) => code),
    checkedAt: answer.checkedAt,
    facts: factsOf(record),
    recordHash: answer.kind === 'NOT_FOUND' ? null : answer.recordHash,
  };
  if (open.length > 0) return { ...common, result: 'INTERCEPTED', notes: open.map(({ message }) => message) };
  const notes = record ? notesOn(record, checked) : [];
  if (answer.kind === 'DUPLICATE') return { ...common, result: 'MANUAL', notes: [DUPLICATE_NOTE, ...notes] };
  if (hits.length > 0) return { ...common, result: 'MANUAL', notes: [...hits.map(releasedNote), ...notes] };
  return { ...common, result: notes.length > 0 ? 'WARNING' : 'CONSISTENT', notes };
}

const releasedNote = ({ code, message }: { code: string; message: string }) => `已人工放行（${code}）：${message}`;

/** Of some enrolments to be approved, those whose check is too old, failed, or older than what the mirror says now (T20-3, 12.4 batch). */
export async function findStale(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  const oldest = new Date(ctx.app.clock.now().getTime() - CHECK_AGE_MS);
  const found = await tables(ctx)
    .selectFrom('training_enrolment as e')
    .innerJoin('training_trainee as t', 't.id', 'e.trainee_id')
    .leftJoin('training_identity as m', 'm.id_no_index', 't.id_no_index')
    .select('e.id')
    .where('e.id', '=', anyOf(ids))
    .where('e.state', '=', 'PENDING')
    .where(
      sql<boolean>`(e.identity_checked_at is null or e.identity_checked_at < ${oldest} or e.identity_result = 'UNAVAILABLE' or ${changedSince})`,
    )
    .execute();
  return found.map(({ id }) => id);
}
