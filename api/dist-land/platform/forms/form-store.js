import { firstRow, rows, run, sql } from "../../database/sql.js";
import { uuidv7 } from "../../database/uuid.js";
import { canonicalJson } from "../crypto/index.js";
import { refuse } from "../errors/index.js";
import { compileSchema } from "./compile-schema.js";
const COLUMNS = sql`key, version, origin, title, schema, ui_schema as "uiSchema"`;
const shipped = new Map();
/** Forms that a module ships. Called while modules load; stored at each start by the forms room. */ export function registerForms(forms) {
    for (const form of forms){
        const known = shipped.get(form.key);
        if (known && known !== form) throw new Error(`form “${form.key}” is registered twice`);
        shipped.set(form.key, form);
    }
}
/** A published form: the version that a record was filled in with, or the newest. NOT_FOUND when there is none. */ export async function getForm(ctx, key, version) {
    const wanted = version === undefined ? sql`true` : sql`version = ${version}`;
    const form = await firstRow(ctx, sql`select ${COLUMNS} from form_definition where key = ${key} and ${wanted} order by version desc limit 1`);
    if (!form) throw refuse('NOT_FOUND');
    return published(form);
}
/** Published versions never change, so each is kept as one object: its schema is then compiled once. */ const known = new Map();
function published({ origin: _origin, ...form }) {
    const name = canonicalJson([
        form.key,
        form.version,
        form.schema
    ]);
    const first = known.get(name) ?? form;
    known.set(name, first);
    return first;
}
/**
 * Stores the shipped forms. A form that a release has changed becomes the next version, so that records keep the one they were filled in
 * with; a form that the office has published itself is left alone.
 */ export async function seedForms(ctx) {
    const newest = await rows(ctx, sql`select distinct on (key) ${COLUMNS} from form_definition order by key, version desc`);
    const byKey = new Map(newest.map((form)=>[
            form.key,
            form
        ]));
    for (const form of shipped.values()){
        compileSchema(form.schema);
        const stored = byKey.get(form.key);
        if (stored?.origin === 'OWN' || stored && isSame(stored, form)) continue;
        await insertForm(ctx, form, (stored?.version ?? 0) + 1);
    }
}
async function insertForm(ctx, { key, title, schema, uiSchema }, version) {
    const now = ctx.app.clock.now();
    await run(ctx, sql`insert into form_definition (id, key, version, origin, title, schema, ui_schema, published_at)
        values (${uuidv7(now.getTime())}, ${key}, ${version}, 'SHIPPED', ${title}, ${JSON.stringify(schema)}::jsonb,
          ${JSON.stringify(uiSchema)}::jsonb, ${now})
        on conflict (key, version) do nothing`);
}
/** jsonb does not keep the order of keys, so the comparison must not depend on it. */ function isSame(a, b) {
    const textOf = ({ title, schema, uiSchema })=>canonicalJson([
            title,
            schema,
            uiSchema
        ]);
    return textOf(a) === textOf(b);
}

//# sourceMappingURL=form-store.js.map