import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { refuse } from "../../errors/index.js";
import { findChannels } from "../channels/find-channels.js";
import { maskedContact } from "../config/contact.js";
/** Sources by code; deleted ones are left out. A city has some dozens. */ export function findSources(ctx, { search, state } = {}) {
    const term = search?.trim();
    return select(ctx, sql.join([
        state ? sql`s.state = ${state}` : sql`true`,
        term ? sql`(starts_with(s.code, ${term.toUpperCase()}) or strpos(s.name, ${term}) > 0)` : sql`true`
    ], sql` and `));
}
/** @throws NOT_FOUND */ export async function getSource(ctx, id) {
    const [found] = isUuid(id) ? await select(ctx, sql`s.id = ${id}`) : [];
    if (!found) throw refuse('NOT_FOUND');
    return found;
}
async function select(ctx, where) {
    const found = await rows(ctx, sql`select s.id, s.version, s.code, s.name, s.provider, s.provider_text as "providerText", s.description, s.category,
               s.update_frequency as "updateFrequency", s.owner_contact as "sealedContact", s.fields, s.state, s.built_in as "builtIn",
               s.updated_at as "updatedAt",
               (select count(*)::int from data_channel c where c.source_id = s.id and c.state <> 'DELETED') as "channelCount"
          from data_source s where s.state <> 'DELETED' and ${where} order by s.code limit 1000`);
    const channels = found.length > 0 ? await findChannels(ctx, found.length === 1 ? {
        sourceId: found[0]?.id
    } : {}) : [];
    return found.map(({ sealedContact, ...row })=>({
            ...row,
            light: worstLight(channels.filter((channel)=>channel.sourceId === row.id)),
            contact: maskedContact(ctx, 'data_source', row.id, sealedContact)
        }));
}
/** Channels that are out of use say nothing about the source. */ function worstLight(channels) {
    const lights = channels.filter(({ state })=>state !== 'DISABLED').map(({ light })=>light);
    if (lights.includes('RED')) return 'RED';
    return lights.includes('GREEN') ? 'GREEN' : 'GREY';
}

//# sourceMappingURL=find-sources.js.map