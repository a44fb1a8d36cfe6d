import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { uuidv7 } from '../../database/uuid.ts';
import { canonicalJson } from '../crypto/index.ts';
import { refuse } from '../errors/index.ts';
import type { Ctx } from '../kernel/index.ts';
import { compileSchema } from './compile-schema.ts';
import type { FormDefinition, ShippedForm } from './form-definition.ts';
import { listsInForce, withLists } from './lists-in-forms.ts';

type StoredForm = FormDefinition & { origin: 'SHIPPED' | 'OWN' };

const COLUMNS = sql`key, version, origin, title, schema, ui_schema as "uiSchema"`;

const shipped = new Map<string, ShippedForm>();

/** Forms that a module ships. Called while modules load; stored at each start by the forms room. */
export function registerForms(forms: readonly ShippedForm[]): void {
  for (const form of forms) {
    const known = shipped.get(form.key);
    if (known && known !== form) throw new Error(`form “${form.key}” is registered twice`);
    shipped.set(form.key, form);
  }
}

/** A published form: the version that a record was filled in with, or the newest. NOT_FOUND when there is none. */
export async function getForm(ctx: Ctx, key: string, version?: number): Promise<FormDefinition> {
  const wanted = version === undefined ? sql`true` : sql`version = ${version}`;
  const form = await firstRow<StoredForm>(
    ctx,
    sql`select ${COLUMNS} from form_definition where key = ${key} and ${wanted} order by version desc limit 1`,
  );
  if (!form) throw refuse('NOT_FOUND');
  return published(form);
}

const filled = new WeakMap<Ctx['app'], Map<string, Promise<FormDefinition>>>();

/** The version that a record was filled in with; it never changes, so that each is read once. @throws NOT_FOUND */
export function getFilledForm(ctx: Ctx, key: string, version: number): Promise<FormDefinition> {
  const read = filled.get(ctx.app) ?? new Map<string, Promise<FormDefinition>>();
  filled.set(ctx.app, read);
  const name = `${key} ${version}`;
  const before = read.get(name);
  if (before) return before;
  const form = getForm(ctx, key, version);
  read.set(name, form);
  // What could not be read is asked again.
  form.catch(() => read.delete(name));
  return form;
}

/** Published versions never change, so each is kept as one object: its schema is then compiled once. */
const known = new Map<string, FormDefinition>();

function published({ origin: _origin, ...form }: StoredForm): FormDefinition {
  const name = canonicalJson([form.key, form.version, form.schema]);
  const first = known.get(name) ?? form;
  known.set(name, first);
  return first;
}

/**
 * Publishes what has changed. A form that a release has changed, or a list of it that administrators keep, becomes the next version, so that
 * records keep the one they were filled in with; of a form that the office has published itself only the lists follow.
 */
export async function publishForms(ctx: Ctx): Promise<void> {
  // One after the other: each reads the lists when its turn has come.
  await run(ctx, sql`select 1 from form_definition where version = 1 order by key for update`);
  const lists = await listsInForce(ctx);
  const newest = await rows<StoredForm>(
    ctx,
    sql`select distinct on (key) ${COLUMNS} from form_definition order by key, version desc`,
  );
  const byKey = new Map(newest.map((form) => [form.key, form]));
  for (const form of shipped.values()) {
    const stored = byKey.get(form.key);
    const base = stored?.origin === 'OWN' ? stored : { ...form, origin: 'SHIPPED' as const };
    const next = { ...base, schema: withLists(base.schema, lists) };
    judge(form.key, next.schema);
    if (stored && isSame(stored, next)) continue;
    await insertForm(ctx, next, (stored?.version ?? 0) + 1);
  }
}

/** Text of each form's schema as it was last found well-formed. */
const judged = new Map<string, string>();

/** A mistake in the schema throws. To compile one takes up to half a second, and of all forms a published list changes one or two. */
function judge(key: string, schema: FormDefinition['schema']): void {
  const text = JSON.stringify(schema);
  if (judged.get(key) === text) return;
  compileSchema(schema);
  judged.set(key, text);
}

async function insertForm(ctx: Ctx, form: Omit<StoredForm, 'version'>, version: number): Promise<void> {
  const { key, origin, title, schema, uiSchema } = form;
  const now = ctx.app.clock.now();
  await run(
    ctx,
    sql`insert into form_definition (id, key, version, origin, title, schema, ui_schema, published_at)
        values (${uuidv7(now.getTime())}, ${key}, ${version}, ${origin}, ${title}, ${JSON.stringify(schema)}::jsonb,
          ${JSON.stringify(uiSchema)}::jsonb, ${now})
        on conflict (key, version) do nothing`,
  );
}

/** jsonb does not keep the order of keys, so the comparison must not depend on it. */
function isSame(a: ShippedForm, b: ShippedForm): boolean {
  const textOf = ({ title, schema, uiSchema }: ShippedForm) => canonicalJson([title, schema, uiSchema]);
  return textOf(a) === textOf(b);
}
