import { rows, sql } from "../../../../database/sql.js";
import { actorName } from "../../../../platform/kernel/index.js";
import { CATEGORIES, WHOLE_CITY, WINDOWS } from "./shipped.js";
/** Enters the shipped categories and windows that are not known yet; what people changed stays. */ export async function seedOfflineMatters(ctx) {
    await rows(ctx, sql`insert into matter_category (code, name, parent_code, mode, sort)
        select code, name, "parentCode", mode, sort from jsonb_to_recordset(${JSON.stringify(CATEGORIES)}::jsonb)
               as c(code text, name text, "parentCode" text, mode text, sort int)
        on conflict (code) do nothing`);
    await rows(ctx, sql`insert into matter_window (matter_code, region_code, place, phone, updated_at, updated_by_name)
        select "matterCode", ${WHOLE_CITY}, place, phone, ${ctx.app.clock.now()}, ${actorName(ctx.actor)}
          from jsonb_to_recordset(${JSON.stringify(WINDOWS)}::jsonb) as w("matterCode" text, place text, phone text)
        on conflict (matter_code, region_code) do nothing`);
}

//# sourceMappingURL=seed.js.map