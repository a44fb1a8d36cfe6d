import { firstRow, sql } from "../../../../database/sql.js";
import { isUuid } from "../../../../database/uuid.js";
import { partsOf } from "../detect/subjects.js";
export async function describeSubject(ctx, subject) {
    const { kind, id } = partsOf(subject);
    return {
        kind,
        id,
        title: await titleOf(ctx, kind, id),
        owners: await ownersOf(ctx, kind, id)
    };
}
async function titleOf(ctx, kind, id) {
    if (kind === 'TARGET') return ctx.app.registry.outbound.get(id)?.title ?? id;
    if (kind === 'APP') return await nameOf(ctx, sql`exchange_app where app_id = ${id}`) ?? id;
    if (kind === 'CHANNEL' && isUuid(id)) return await nameOf(ctx, sql`data_channel where id = ${id}`) ?? id;
    if (kind === 'ENTRY' && isUuid(id)) return await nameOf(ctx, sql`uplink_entry where id = ${id}`) ?? id;
    return id;
}
async function nameOf(ctx, from) {
    return (await firstRow(ctx, sql`select name from ${from}`))?.name;
}
/** Owners of the active distributions of a channel or an application. */ async function ownersOf(ctx, kind, id) {
    if (kind !== 'CHANNEL' && kind !== 'APP') return [];
    const which = kind === 'CHANNEL' ? sql`d.channel_id::text = ${id}` : sql`a.app_id = ${id}`;
    const found = await firstRow(ctx, sql`select array_agg(distinct d.owner_id::text) as owners from distribution d join exchange_app a on a.id = d.app_id
         join user_account u on u.id = d.owner_id and u.status = 'ENABLED' where d.state = 'ACTIVE' and ${which}`);
    return found?.owners ?? [];
}

//# sourceMappingURL=describe-subject.js.map