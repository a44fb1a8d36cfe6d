import { localDateOf } from "../../../platform/calendar/index.js";
import { takeNumbers } from "../../../platform/numbers/take-numbers.js";
/** 一件事编号: `YJS` + region (6) + yyyyMMdd + five digits, counted per region and day (A07). */ export async function nextCaseNo(tx, region) {
    const day = localDateOf(tx.app.clock.now()).replaceAll('-', '');
    const prefix = `YJS${region}${day}`;
    const n = await takeNumbers(tx, prefix);
    if (n > 99_999) throw new Error(`more than 99,999 cases of ${region} on ${day}`);
    return prefix + String(n).padStart(5, '0');
}
/** 办件编号: `BJ-310109-2026-000123`, counted per region and year. */ export async function nextBjNos(tx, region, count) {
    const prefix = `BJ-${region}-${localDateOf(tx.app.clock.now()).slice(0, 4)}-`;
    const first = await takeNumbers(tx, prefix, count);
    return Array.from({
        length: count
    }, (_, i)=>prefix + String(first + i).padStart(6, '0'));
}

//# sourceMappingURL=numbers.js.map