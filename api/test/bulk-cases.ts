import { rows, run, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import { openForm, sealForm } from '../src/domains/cases/registration/sealed-form.ts';
import { startRecords } from '../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { type BuiltCase, buildCase, type CaseOptions } from './cases.ts';

let batches = 0;

/**
 * Many cases at the price of one: the first is built as the portal would, the others are copies of its rows with their own numbers, forms
 * sealed for them and clocks, to-dos and history started by the engine. `draft` leaves them unsubmitted.
 */
export async function buildCases(
  ctx: Ctx,
  count: number,
  options: CaseOptions & { draft?: boolean } = {},
): Promise<BuiltCase[]> {
  batches += 1;
  const batch = batches;
  const model = await buildCase(ctx, options);
  const [sealed] = await rows<{ cipher: string }>(
    ctx,
    sql`select form_cipher as cipher from one_thing_case where id = ${model.id}`,
  );
  const form = openForm(ctx, model.id, sealed?.cipher ?? '');
  const now = ctx.app.clock.now().getTime();
  const fresh = { event_seq: 0, event_hash: '0'.repeat(64), version: 1 };
  const cases = Array.from({ length: count }, (_, n) => {
    const id = uuidv7(now);
    const key = `${batch}-${n}`;
    // Each is somebody else's: a person who applies twice is a duplicate.
    const somebody = { person_id: uuidv7(now), discharge_doc_bi: null };
    const row = {
      id,
      case_no: `T${key}`,
      application_no: `T${key}`,
      form_cipher: sealForm(ctx, id, form),
      ...somebody,
      ...fresh,
    };
    return options.draft ? { ...row, state: 'DRAFT', submitted_at: null } : row;
  });
  const subCases = options.draft
    ? []
    : cases.flatMap((c, n) =>
        model.subCases.map((s, m) => ({
          model: s.id,
          id: uuidv7(now),
          case_id: c.id,
          bj_no: `B${batch}-${n}-${m}`,
          claim_key: null,
          ...fresh,
        })),
      );
  await transaction(ctx, async (tx) => {
    await copyRows(
      tx,
      'one_thing_case',
      cases.map((c) => ({ model: model.id, ...c })),
    );
    await copyRows(tx, 'sub_case', subCases);
    const ids = cases.map((c) => c.id);
    await startRecords(tx, 'case', ids, options.draft ? undefined : 'submit');
    const subIds = subCases.map((s) => s.id);
    if (subIds.length > 0) await startRecords(tx, 'subCase', subIds);
  });
  return readCases(
    ctx,
    cases.map((c) => c.id),
  );
}

/** Copies each model row with some columns of its own. */
async function copyRows(tx: Ctx, table: string, copies: readonly { model: string }[]): Promise<void> {
  if (copies.length === 0) return;
  await run(
    tx,
    sql`
    insert into ${sql.table(table)}
    select (jsonb_populate_record(null::${sql.table(table)}, to_jsonb(t) || v.own)).*
      from (select value as own, (value->>'model')::uuid as model from jsonb_array_elements(${JSON.stringify(copies)}::jsonb)) v
      join ${sql.table(table)} t on t.id = v.model`,
  );
}

/** The cases as they stand now, in the order asked for, in two statements. */
export async function readCases(ctx: Ctx, ids: readonly string[]): Promise<BuiltCase[]> {
  const found = await rows<BuiltCase>(
    ctx,
    sql`select id, case_no as "caseNo", version from one_thing_case where id = any(${[...ids]}::uuid[])`,
  );
  const subCases = await rows<BuiltCase['subCases'][number] & { caseId: string }>(
    ctx,
    sql`select case_id as "caseId", id, bj_no as "bjNo", matter_code as "matterCode", state, version from sub_case
         where case_id = any(${[...ids]}::uuid[]) order by position`,
  );
  const byCase = Map.groupBy(subCases, (s) => s.caseId);
  const subCasesOf = (id: string) => (byCase.get(id) ?? []).map(({ caseId: _, ...subCase }) => subCase);
  const byId = new Map(found.map((c) => [c.id, { ...c, subCases: subCasesOf(c.id) }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
