import type { ComposedApp } from '../../src/compose.ts';
import { rows, run, sql } from '../../src/database/sql.ts';
import { uuidv7 } from '../../src/database/uuid.ts';
import { openForm, sealForm } from '../../src/domains/cases/registration/sealed-form.ts';
import { startRecords } from '../../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../../src/platform/kernel/index.ts';
import { registerWorkingCases, type WorkingCase } from '../seed/working-cases.ts';

const CHUNK = 500;
/** As in the city of the other parts. */
const SUB_CASES = 6;

/**
 * `count` cases of six sub-cases that wait for pre-review in the clerks' centre: one registered through the product's own code, the others copies of its rows
 * with numbers and forms of their own, whose history, clocks and to-dos the engine has begun.
 */
export async function seedBatchCases(app: ComposedApp, count: number): Promise<WorkingCase[]> {
  const ctx = app.context({ kind: 'EXTERNAL', appId: 'YWTB', name: '一网通办' });
  const [model] = await registerWorkingCases(app, 1);
  if (!model) throw new Error('nothing registered');
  const made: string[] = [];
  for (let from = 0; from < count; from += CHUNK)
    made.push(...(await copyCases(ctx, model.id, from, Math.min(CHUNK, count - from))));
  await run(ctx, sql`analyze one_thing_case, sub_case, flow_event, flow_timer, task`);
  return rows<WorkingCase>(
    ctx,
    sql`select id, version from one_thing_case where id = any(${made}::uuid[]) order by id`,
  );
}

async function copyCases(ctx: Ctx, model: string, from: number, count: number): Promise<string[]> {
  const now = ctx.app.clock.now().getTime();
  const [sealed] = await rows<{ cipher: string }>(
    ctx,
    sql`select form_cipher as cipher from one_thing_case where id = ${model}`,
  );
  const subModels = await rows<{ id: string }>(
    ctx,
    sql`select id from sub_case where case_id = ${model} order by position limit ${SUB_CASES}`,
  );
  const form = openForm(ctx, model, sealed?.cipher ?? '');
  const fresh = { event_seq: 0, event_hash: '0'.repeat(64), version: 1 };
  const cases = Array.from({ length: count }, (_, n) => {
    const id = uuidv7(now);
    const key = `BATCH-${from + n}`;
    const somebody = { person_id: uuidv7(now), discharge_doc_bi: null };
    return {
      ...fresh,
      ...somebody,
      model,
      id,
      case_no: key,
      application_no: key,
      form_cipher: sealForm(ctx, id, form),
    };
  });
  const subCases = cases.flatMap((one) =>
    subModels.map((sub, m) => ({
      ...fresh,
      model: sub.id,
      id: uuidv7(now),
      case_id: one.id,
      bj_no: `${one.case_no}-${m}`,
      claim_key: null,
    })),
  );
  const ids = cases.map(({ id }) => id);
  await transaction(ctx, async (tx) => {
    await copyRows(tx, 'one_thing_case', cases);
    await copyRows(tx, 'sub_case', subCases);
    await startRecords(tx, 'case', ids, 'submit');
    await startRecords(
      tx,
      'subCase',
      subCases.map(({ id }) => id),
    );
  });
  return ids;
}

/** Copies each model row with some columns of its own. */
async function copyRows(tx: Ctx, table: string, copies: readonly { model: string }[]): Promise<void> {
  await run(
    tx,
    sql`
    insert into ${sql.table(table)}
    select (jsonb_populate_record(null::${sql.table(table)}, to_jsonb(t) || v.own)).*
      from (select value as own, (value->>'model')::uuid as model from jsonb_array_elements(${JSON.stringify(copies)}::jsonb)) v
      join ${sql.table(table)} t on t.id = v.model`,
  );
}
