import type { NotNull } from 'kysely';
import { rows, run, sql, toDate } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { instantOf, localDateOf } from '../../../platform/calendar/index.ts';
import { type FlowChange, type FlowRow, type RecordBinding, verdictWords } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { deriveFlags } from './detect/flags.ts';
import { HIT } from './detect/keep-hits.ts';
import { toldInFuture, toldTooEarly } from './errors.ts';
import { keepEvidence } from './evidence.ts';
import { hitFlow, NOT_DUPLICATE_REASONS } from './hit.flow.ts';

/** 非重复 is remembered for ever, so its reason has to say something (4.4 no. 10). */
const LEAST_WORDS = 10;

interface HitFacts {
  confirmed: boolean;
  /** When the new case was submitted. */
  submittedAt: Date;
  now: Date;
}

const inputRule: RecordBinding['inputRule'] = (action, facts, { reasonText, occurredAt }) => {
  if (action === 'notDuplicate' && [...(reasonText ?? '')].length < LEAST_WORDS)
    return { code: 'E-0005', message: `请填写非重复的理由（不少于${LEAST_WORDS}个字）` };
  if (!occurredAt) return true;
  const { submittedAt, now } = facts as unknown as HitFacts;
  if (occurredAt > now) return toldInFuture();
  // The window tells people as soon as the number is typed, before there is a case (4.4 no. 1): on that day, by Shanghai's clock.
  const day = localDateOf(submittedAt);
  return occurredAt >= instantOf(day) || toldTooEarly(day);
};

/** Whether each pair has been confirmed already: once is enough; and since when there has been something to tell. */
async function loadHitFacts(ctx: Ctx, records: readonly FlowRow[]) {
  const found = await tables(ctx)
    .selectFrom('duplicate_hit as h')
    .innerJoin('one_thing_case as c', 'c.id', 'h.new_case_id')
    .select(['h.id', sql<boolean>`h.confirmed_at is not null`.as('confirmed'), 'c.submitted_at as submittedAt'])
    .$narrowType<{ submittedAt: NotNull }>()
    .where('h.id', '=', anyOf(records.map(({ id }) => id)))
    .execute();
  const now = ctx.app.clock.now();
  return new Map(
    found.map(({ id, confirmed, submittedAt }) => [id, { confirmed, submittedAt: toDate(submittedAt), now }]),
  );
}

/** Writes what was told or decided and lets the cases' marks follow. */
async function applyHitEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  await writeTold(
    tx,
    changes.filter((c) => c.action === 'tell'),
  );
  await writeConfirmed(
    tx,
    changes.filter((c) => c.action === 'confirm'),
  );
  await writeResolutions(
    tx,
    changes.filter((c) => hitFlow.states[c.to]?.final),
  );
  const cases = await rows<{ id: string }>(
    tx,
    sql`select distinct new_case_id as id from duplicate_hit where id = any(${changes.map((c) => c.row.id)}::uuid[])`,
  );
  const caseIds = cases.map(({ id }) => id);
  await keepEvidence(tx, caseIds, changes[0]?.input.attachmentIds ?? []);
  await deriveFlags(tx, caseIds);
}

async function writeTold(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const values = changes.map(({ row, input, at }) => ({
    id: row.id,
    way: input.reasonCode,
    at: input.occurredAt ?? at,
  }));
  await run(
    tx,
    sql`update duplicate_hit h set told_at = v.at, told_by_name = ${actorName(tx.actor)}, told_way = v.way
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, way text, at timestamptz) where h.id = v.id`,
  );
}

async function writeConfirmed(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  await run(
    tx,
    sql`update duplicate_hit set confirmed_at = ${tx.app.clock.now()}, confirmed_by_name = ${actorName(tx.actor)}
         where id = any(${changes.map(({ row }) => row.id)}::uuid[])`,
  );
}

async function writeResolutions(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const values = changes.map(({ row, to, input }) => ({
    id: row.id,
    words: verdictWords(input, NOT_DUPLICATE_REASONS) || (hitFlow.states[to]?.title ?? to),
  }));
  await run(
    tx,
    sql`update duplicate_hit h set resolution = v.words, resolved_at = ${tx.app.clock.now()},
               resolved_by_name = ${actorName(tx.actor)}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, words text) where h.id = v.id`,
  );
}

export const hitBinding: RecordBinding = {
  type: HIT,
  title: '重复办件',
  flow: hitFlow.key,
  table: 'duplicate_hit',
  titleColumn: 'hit_no',
  subjectColumn: 'name_masked',
  link: '/duplicates/{id}',
  viewPermission: 'duplicate:view',
  limits: 'DUPLICATE',
  loadFacts: loadHitFacts,
  guards: {
    unconfirmed: ({ confirmed }) =>
      confirmed !== true || { code: 'E-0503', message: '已确认重复，请申请人撤回其中一件' },
  },
  inputRule,
  takesFiles: ['notDuplicate'],
  takesMoment: ['tell'],
  onChange: applyHitEffects,
};
