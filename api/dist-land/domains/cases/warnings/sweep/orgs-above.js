import { rows, sql } from "../../../../database/sql.js";
/** Finds heads, districts and the city, in one statement for a whole sweep. */ export async function orgsAbove(ctx) {
    const found = await rows(ctx, sql`select id, level, district_code as "districtCode", path from org where level in ('CITY', 'DISTRICT') and enabled order by path`);
    const city = found.find(({ level })=>level === 'CITY')?.id;
    const districts = new Map(found.flatMap(({ id, level, districtCode })=>level === 'DISTRICT' ? [
            [
                districtCode,
                id
            ]
        ] : []));
    return (place, role)=>{
        if (role === 'CENTRE_HEAD') return place.orgId;
        if (role === 'DIST_CHIEF') return districts.get(place.districtCode);
        return city;
    };
}

//# sourceMappingURL=orgs-above.js.map