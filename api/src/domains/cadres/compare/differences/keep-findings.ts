import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { insertRecords } from '../../../../platform/records/index.ts';
import { DIFFERENCE } from '../../record-types.ts';
import { type Finding, keptValue, type SourceView, shownValue } from '../run/finding.ts';
import type { PersonRow } from '../run/people.ts';
import { difference } from './difference.record.ts';
import { indexOfRemote, keyOf, sealRemote } from './remote-value.ts';

/** What was found of a person, and what the sources said of themselves. */
export interface FoundOf {
  row: PersonRow;
  findings: readonly Finding[];
  views: readonly SourceView[];
}

const OPEN = ['PENDING', 'NOTED'];
/** People have judged the same value: it is not asked a second time (03 §31.5 idempotent). */
const JUDGED = ['REFUSED', 'SETTLED', 'CHECKED'];
const STATES = { AUTO: 'APPLIED', REVIEW: 'PENDING', SHOWN: 'NOTED' } as const;

/**
 * Keeps what a comparison has found (03 §31.5). One that waits already is brought to what the source says now; one whose value was judged does not come
 * again; one that is found no more, of a source that has answered, closes by itself. Part of the caller's transaction.
 *
 * @returns the findings that are new, by person
 */
export async function keepFindings(
  tx: Ctx,
  comparisonId: string,
  all: readonly FoundOf[],
): Promise<ReadonlyMap<string, Finding[]>> {
  const kept = await keptOf(
    tx,
    all.map(({ row }) => row.id),
  );
  const fresh: { of: FoundOf; finding: Finding }[] = [];
  const gone: string[] = [];
  for (const of of all) {
    const known = kept.get(of.row.id) ?? [];
    const seen = new Set<string>();
    for (const finding of of.findings) {
      // A month of a pension is kept with the months: it is no difference that anybody looks at.
      if (finding.field === 'pension') continue;
      const key = keyOf({ cadreId: of.row.id, ...finding });
      seen.add(key);
      const state = await meet(tx, comparisonId, of, finding, known);
      if (state === 'NEW') fresh.push({ of, finding });
    }
    const answered = new Set<string>(['LOCAL']);
    for (const { source, outcome } of of.views)
      if (outcome !== 'UNAVAILABLE' && outcome !== 'OFF') answered.add(source);
    for (const row of known)
      if (OPEN.includes(row.state) && answered.has(row.source) && !seen.has(keyOf(row))) gone.push(row.id);
  }
  await insert(tx, comparisonId, fresh);
  if (gone.length > 0)
    await advance(tx, {
      type: DIFFERENCE,
      action: 'agree',
      rows: gone.map((id) => ({ id })),
      input: { note: '再次比对已一致' },
      mode: 'CASCADE',
    });
  const byPerson = Map.groupBy(fresh, ({ of }) => of.row.id);
  return new Map([...byPerson].map(([id, found]) => [id, found.map(({ finding }) => finding)]));
}

async function keptOf(tx: Ctx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never[]>();
  const found = await tables(tx)
    .selectFrom('cadre_difference as d')
    .leftJoin('cadre_application as a', 'a.id', 'd.application_id')
    .select(['d.id', 'd.cadre_id as cadreId', 'd.source', 'd.code', 'd.field', 'd.state', 'd.remote_index as index'])
    .select(['d.source_version as sourceVersion', 'd.local_text as localText', 'a.state as applicationState'])
    .where('d.cadre_id', 'in', [...ids])
    .where('d.state', 'in', [...OPEN, ...JUDGED, 'ACCEPTED'])
    .orderBy('d.id')
    .execute();
  return Map.groupBy(found, ({ cadreId }) => cadreId);
}
type Kept = Awaited<ReturnType<typeof keptOf>> extends Map<string, (infer Row)[]> ? Row : never;

const ENDED = ['PASSED', 'REJECTED', 'WITHDRAWN'];

async function meet(
  tx: Ctx,
  comparisonId: string,
  { row, views }: FoundOf,
  finding: Finding,
  known: readonly Kept[],
): Promise<'NEW' | 'KNOWN'> {
  if (finding.handling === 'AUTO') return 'NEW';
  const same = known.filter((one) => keyOf(one) === keyOf({ cadreId: row.id, ...finding }));
  const index = indexOfRemote(tx, keptValue(finding));
  const open = same.find(({ state }) => OPEN.includes(state));
  if (open) {
    const view = views.find(({ source }) => source === finding.source);
    const localText = shownValue(finding.field, finding.local);
    const moved = open.index !== index || open.localText !== localText;
    if (!moved && open.sourceVersion === (view?.sourceVersion ?? null)) return 'KNOWN';
    await tables(tx)
      .updateTable('cadre_difference')
      .set((set) => ({
        comparison_id: comparisonId,
        local_text: localText,
        remote_text: shownValue(finding.field, finding.remote),
        ...sealRemote(tx, { cadreId: row.id, ...finding }, keptValue(finding)),
        source_version: view?.sourceVersion ?? null,
        as_of: view?.asOf ?? null,
        updated_at: tx.app.clock.now(),
        // Whoever has it open has looked at another value.
        ...(moved && { version: set('version', '+', 1) }),
      }))
      .where('id', '=', open.id)
      .execute();
    return 'KNOWN';
  }
  const last = same.at(-1);
  if (!last || last.index !== index) return 'NEW';
  if (JUDGED.includes(last.state)) return 'KNOWN';
  // Accepted: what follows of it is under way, or it came to nothing and is asked again.
  return last.applicationState !== null && !ENDED.includes(last.applicationState) ? 'KNOWN' : 'NEW';
}

async function insert(
  tx: Ctx,
  comparisonId: string,
  fresh: readonly { of: FoundOf; finding: Finding }[],
): Promise<void> {
  const [first] = fresh;
  if (!first) return;
  const { row } = first.of;
  const values = fresh.map(({ of, finding }) => {
    const view = of.views.find(({ source }) => source === finding.source);
    return {
      comparison_id: comparisonId,
      cadre_id: of.row.id,
      cadre_name_masked: of.row.person_name_masked,
      cadre_id_masked: of.row.id_no_masked,
      source: finding.source,
      code: finding.code,
      field: finding.field,
      local_text: shownValue(finding.field, finding.local),
      remote_text: shownValue(finding.field, finding.remote),
      // What was written already is kept by the register alone.
      ...(finding.handling !== 'AUTO' && sealRemote(tx, { cadreId: of.row.id, ...finding }, keptValue(finding))),
      source_version: view?.sourceVersion ?? null,
      as_of: view?.asOf ?? null,
      state: STATES[finding.handling],
      org_id: of.row.org_id,
      org_path: of.row.org_path,
      district_code: of.row.district_code,
    };
  });
  const place = { orgId: row.org_id, orgPath: row.org_path, districtCode: row.district_code };
  await insertRecords(tx, difference, values, { place, start: 'find' });
}
