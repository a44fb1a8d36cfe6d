import { rows, run, sql } from "../../../database/sql.js";
import { uuidv7 } from "../../../database/uuid.js";
import { shanghaiTree } from "./shanghai-tree.js";
/** Adds what is missing of the tree of Shanghai; organisations that exist are left as the administrators made them. */ export async function seedOrgs(ctx) {
    await addOrgs(ctx, shanghaiTree());
}
/** Adds organisations that do not exist yet, parents before children, in one statement. */ export async function addOrgs(ctx, seeds) {
    const known = await knownOrgs(ctx);
    const now = ctx.app.clock.now();
    const missing = [];
    for (const seed of seeds){
        if (known.has(seed.code)) continue;
        const parent = seed.parent === null ? undefined : known.get(seed.parent);
        if (seed.parent !== null && !parent) throw new Error(`organisation ${seed.code} names the unknown parent ${seed.parent}`);
        const placed = {
            id: uuidv7(now.getTime()),
            path: `${parent?.path ?? '/'}${seed.code}/`
        };
        known.set(seed.code, placed);
        missing.push({
            ...placed,
            code: seed.code,
            name: seed.name,
            short_name: seed.shortName,
            level: seed.level,
            parent_id: parent?.id ?? null,
            district_code: seed.districtCode,
            region_code: seed.regionCode,
            service_centre: seed.serviceCentre
        });
    }
    if (missing.length === 0) return;
    await run(ctx, sql`insert into org (id, created_at, updated_at, code, name, short_name, level, parent_id, path, district_code, region_code, service_centre)
        select id, ${now}, ${now}, code, name, short_name, level, parent_id, path, district_code, region_code, service_centre
          from jsonb_to_recordset(${JSON.stringify(missing)}::jsonb) as t(id uuid, code text, name text, short_name text, level text,
            parent_id uuid, path text, district_code text, region_code text, service_centre boolean)
        on conflict (code) do nothing`);
}
async function knownOrgs(ctx) {
    const found = await rows(ctx, sql`select code, id, path from org`);
    return new Map(found.map((org)=>[
            org.code,
            {
                id: org.id,
                path: org.path
            }
        ]));
}

//# sourceMappingURL=seed-orgs.js.map