import { firstRow, sql } from "../../database/sql.js";
/**
 * Takes `count` consecutive numbers of a sequence and returns the first. Numbers belong to the transaction: a roll-back gives them back, a
 * commit makes them final, so business numbers are neither reused nor missing.
 */ export async function takeNumbers(tx, key, count = 1) {
    const row = await firstRow(tx, sql`
    insert into number_sequence as s (key, last_value) values (${key}, ${count})
    on conflict (key) do update set last_value = s.last_value + ${count}
    returning last_value as last`);
    if (!row) throw new Error(`sequence “${key}” gave no number`);
    return Number(row.last) - count + 1;
}

//# sourceMappingURL=take-numbers.js.map