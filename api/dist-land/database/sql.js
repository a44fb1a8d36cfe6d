import { sql } from 'kysely';
export { sql };
/** Runs one statement on the operation's connection (its transaction, where there is one) and returns its rows. */ export async function rows(ctx, statement) {
    const result = await statement.execute(ctx.em.getKysely());
    return result.rows;
}
/** The first row or undefined. */ export async function firstRow(ctx, statement) {
    return (await rows(ctx, statement))[0];
}
/** Runs one statement for its effect; returns how many rows it touched. */ export async function run(ctx, statement) {
    const result = await statement.execute(ctx.em.getKysely());
    return Number(result.numAffectedRows ?? 0n);
}
export function toDate(value) {
    if (value instanceof Date) return value;
    // Sessions run in UTC; taking the text apart is several times cheaper than two replacements, and lists do it for every row.
    if (value.endsWith('+00')) return new Date(`${value.slice(0, 10)}T${value.slice(11, -3)}Z`);
    return new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}
export function toDateOrNull(value) {
    return value == null ? null : toDate(value);
}

//# sourceMappingURL=sql.js.map