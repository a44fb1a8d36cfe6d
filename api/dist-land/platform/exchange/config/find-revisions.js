import { rows, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
const MOST = 200;
/** Kept versions of a source, channel or distribution, newest first. Acts that change the state alone keep none of a distribution. */ export async function findRevisions(ctx, type, id) {
    if (!isUuid(id)) return [];
    return rows(ctx, sql`select version, content, saved_at as "savedAt", saved_by as "savedBy" from exchange_revision
         where object_id = ${id} and object_type = ${type} order by version desc limit ${MOST}`);
}

//# sourceMappingURL=find-revisions.js.map