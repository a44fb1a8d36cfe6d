import { rows, sql } from "../../../../database/sql.js";
import { offlineText } from "../errors.js";
import { WHOLE_CITY } from "./shipped.js";
const columns = sql.raw(`w.matter_code as "matterCode", w.region_code as "regionCode", w.place, w.phone, w.hours, w.version`);
const view = (row)=>({
        ...row,
        message: offlineText(row.phone ? `${row.place}（电话${row.phone}）` : row.place)
    });
/** The window of each offline sub-case: its district's own, or the city's. One statement. */ export async function windowsOfSubCases(ctx, ids) {
    const found = await rows(ctx, sql`
    select distinct on (s.id) s.id, ${columns}
      from sub_case s join matter_window w on w.matter_code = s.matter_code and w.region_code in (s.district_code, ${WHOLE_CITY})
     where s.id = any(${[
        ...ids
    ]}::uuid[]) and s.mode = 'OFFLINE'
     order by s.id, (w.region_code = s.district_code) desc`);
    return new Map(found.map(({ id, ...row })=>[
            id,
            view(row)
        ]));
}
/** Every window that is entered, the city's before those of its districts. */ export async function listWindows(ctx) {
    const found = await rows(ctx, sql`select ${columns} from matter_window w order by w.matter_code, w.region_code`);
    return found.map(view);
}

//# sourceMappingURL=windows.js.map