import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { tellDeath } from '../../../people/index.ts';
import { CADRE } from '../../record-types.ts';
import { keepChanges } from '../../register/change-log.ts';
import { tellPayableAgain } from '../../register/payable-again.ts';
import { type FoundOf, keepFindings } from '../differences/keep-findings.ts';
import type { PolicyBody } from '../rule/policy-body.ts';
import { SOURCES } from '../words.ts';
import { applyValues, keepPension, type Written } from './apply-values.ts';
import type { Answers } from './ask-all.ts';
import type { Counts } from './comparison.record.ts';
import type { Finding } from './finding.ts';
import { type ComparedPerson, judgePerson, tagsAfter } from './judge.ts';
import { type LockedPerson, lockPeople } from './people.ts';

/** What a chunk comes to. */
export interface ChunkResult {
  counts: Counts;
  found: number;
  applied: number;
}

/**
 * Judges some people by what the sources have answered and carries out what follows (03 §31.5): differences, what is updated by itself, flags, the
 * news of a death. Part of the caller's transaction. Answers for a number that somebody has changed meanwhile are dropped: the next run asks anew.
 */
export async function writeChunk(
  tx: Ctx,
  comparisonId: string,
  ids: readonly string[],
  answers: Answers,
  policy: PolicyBody,
): Promise<ChunkResult> {
  const locked = await lockPeople(tx, ids);
  const judged = locked.map((one) => ({
    ...one,
    ...judgePerson(one.person, answers.get(one.row.id) ?? new Map(), policy),
  }));
  const fresh = await keepFindings(tx, comparisonId, judged);
  await keepViews(tx, comparisonId, judged);
  let applied = 0;
  for (const one of judged) {
    if (await applyAuto(tx, comparisonId, one, answers)) applied += 1;
    await tellNews(tx, one, fresh.get(one.row.id) ?? []);
    await followExclusion(tx, one, fresh.get(one.row.id) ?? []);
  }
  await tables(tx)
    .updateTable('emp_cadre')
    .set({ last_compared_at: tx.app.clock.now() })
    .where('id', 'in', [...ids])
    .execute();
  return { counts: countsOf(judged), found: sumOf(fresh), applied };
}

type Judged = LockedPerson & FoundOf;

const sumOf = (fresh: ReadonlyMap<string, readonly Finding[]>) =>
  [...fresh.values()].reduce((sum, found) => sum + found.length, 0);

function countsOf(judged: readonly Judged[]): Counts {
  const counts: Counts = {};
  const add = (source: Finding['source'], code: Finding['code']) => {
    counts[source] = { ...counts[source], [code]: (counts[source]?.[code] ?? 0) + 1 };
  };
  for (const { findings, views } of judged) {
    for (const { source, code } of findings) add(source, code);
    for (const { source, outcome } of views) if (outcome === 'SAME') add(source, 'SAME');
  }
  return counts;
}

/** What is updated by itself: tags, address, pension by the policy as shipped. */
async function applyAuto(tx: Ctx, comparisonId: string, { row, person, findings }: Judged, answers: Answers) {
  const auto = findings.filter(({ handling }) => handling === 'AUTO');
  if (auto.length === 0) return false;
  const written: Written[] = auto.flatMap(({ field, source, local, remote }) =>
    field === 'tags' || field === 'pension' || remote === null ? [] : [{ field, source, before: local, after: remote }],
  );
  const tags = tagsAfter(person.tags, auto);
  const source = auto.find(({ field }) => field === 'tags')?.source;
  if (source) written.push({ field: 'tags', source, before: [...person.tags].sort().join(','), after: tags.join(',') });
  await applyValues(
    tx,
    { id: row.id, version: row.version, districtCode: row.district_code },
    written,
    '多重身份比对自动更新',
  );
  const asked = answers.get(row.id)?.get('PENSION');
  if (auto.some(({ field }) => field === 'pension') && asked?.kind === 'FOUND') {
    const { pensionMonth, pension } = asked.row;
    if (pensionMonth && pension) await keepPension(tx, row.id, comparisonId, pensionMonth, pension);
  }
  return true;
}

/** 死亡库 names him: every line of business hears it; payments and transfers wait, the status stays. */
async function tellNews(tx: Ctx, { person }: { person: ComparedPerson }, fresh: readonly Finding[]): Promise<void> {
  const death = fresh.find(({ code }) => code === 'DEATH');
  if (!death?.remote) return;
  const dead = { idNo: person.idNo, name: person.name };
  await tellDeath(tx, 'suspected', dead, { diedOn: death.remote, source: SOURCES.DEATH });
}

/** 身份互斥 is marked when it is found and ends when it is found no more, or people refused it (03 §31.5). */
async function followExclusion(tx: Ctx, { row, findings }: Judged, fresh: readonly Finding[]): Promise<void> {
  const is = findings.some(({ code }) => code === 'EXCLUSIVE');
  const begins = fresh.some(({ code }) => code === 'EXCLUSIVE');
  if (begins && !row.exclusive_identity) await markExclusive(tx, row, true, '多重身份比对发现互斥身份');
  if (!is && row.exclusive_identity) await markExclusive(tx, row, false, '多重身份比对已无互斥身份');
}

/** Marks or clears 身份互斥, with history; payment rows are held by the mark. */
export async function markExclusive(
  tx: Ctx,
  { id, district_code: districtCode }: { id: string; district_code: string },
  exclusive: boolean,
  reason: string,
): Promise<void> {
  await tables(tx).updateTable('emp_cadre').set({ exclusive_identity: exclusive }).where('id', '=', id).execute();
  const words = (yes: boolean) => (yes ? '是' : '否');
  const changes = [{ field: '身份互斥', before: words(!exclusive), after: words(exclusive) }];
  await keepChanges(tx, { id, districtCode }, changes, { reason });
  const input = { note: reason };
  await advanceOne(tx, { type: CADRE, action: 'flag', rows: [{ id }], input, mode: 'CASCADE' });
  if (!exclusive) await tellPayableAgain(tx, id);
}

/** What each source said last; of one that did not answer, what it said before stays. */
async function keepViews(tx: Ctx, comparisonId: string, judged: readonly Judged[]): Promise<void> {
  const now = tx.app.clock.now();
  const rows = judged.flatMap(({ row, views }) =>
    views
      .filter(({ outcome }) => outcome !== 'OFF')
      .map(({ source, outcome, sourceVersion, asOf, fields }) => ({
        cadre_id: row.id,
        source,
        outcome,
        source_version: sourceVersion,
        as_of: asOf,
        fields: JSON.stringify(fields),
        compared_at: now,
        comparison_id: comparisonId,
      })),
  );
  if (rows.length === 0) return;
  const unlessDown = <T>(name: string) =>
    sql<T>`case when excluded.outcome = 'UNAVAILABLE' then cadre_source_view.${sql.ref(name)} else excluded.${sql.ref(name)} end`;
  await tables(tx)
    .insertInto('cadre_source_view')
    .values(rows)
    .onConflict((on) =>
      on.columns(['cadre_id', 'source']).doUpdateSet({
        outcome: sql`excluded.outcome`,
        source_version: unlessDown('source_version'),
        as_of: unlessDown('as_of'),
        fields: unlessDown('fields'),
        compared_at: unlessDown('compared_at'),
        comparison_id: sql`excluded.comparison_id`,
      }),
    )
    .execute();
}
