import { run, sql } from "../../../database/sql.js";
import { actorName } from "../../kernel/index.js";
/** Name of the settings event by which every node reads sources, channels, distributions and applications again. */ export const DIRECTORY = 'exchange.directory';
/** Keeps a version for good: what the log's version numbers refer to. Never with a secret. */ export async function keepRevision(tx, { type, id, version, content }) {
    await run(tx, sql`insert into exchange_revision (object_id, version, object_type, content, saved_at, saved_by)
        values (${id}, ${version}, ${type}, ${JSON.stringify(content)}::jsonb, ${tx.app.clock.now()}, ${actorName(tx.actor)})`);
}
/** After the commit, every node serves by what was changed; a second at most. */ export function announceDirectory(tx) {
    tx.afterCommit(()=>tx.app.bus.publish({
            type: 'settings',
            name: DIRECTORY
        }));
}

//# sourceMappingURL=revise.js.map