import { firstRow, run, sql } from "../../../../database/sql.js";
import { transaction } from "../../../kernel/index.js";
import { demoEncryptionPair, demoToken } from "../../demo/demo-parties.js";
import { allowHost } from "../../upstream/allowed-hosts.js";
import { getEntry } from "../entries/entry.js";
import { createEntry } from "../entries/save-entry.js";
import { setEntryState } from "../entries/set-entry-state.js";
import { startTask } from "../tasks/start-task.js";
/** Adds, enables and runs an entry that sends to the sandbox; one that exists only follows the sandbox's address of today. */ export async function loadDemoEntry(ctx, { encrypted, ...entry }) {
    const base = ctx.app.config.DEMO_SUPERIOR_URL;
    if (!base) return;
    const endpoint = new URL('/superior/uplink', base).href;
    await allowHost(ctx, new URL(endpoint).hostname, '演示环境：外部系统模拟');
    const known = await firstRow(ctx, sql`select id from uplink_entry where code = ${entry.code}`);
    if (known) {
        await run(ctx, sql`update uplink_entry set endpoint = ${endpoint} where id = ${known.id}`);
        return;
    }
    const input = {
        ...entry,
        endpoint,
        protocol: 'HTTP_POST',
        publicKey: encrypted ? demoEncryptionPair('BU').publicKey : null,
        hostKey: null,
        account: null,
        targetText: null
    };
    const id = await createEntry(ctx, input, demoToken('superior'));
    await setEntryState(ctx, id, 1, 'ENABLED', '');
    await transaction(ctx, async (tx)=>startTask(tx, await getEntry(tx, id, {
            lock: true
        }), 'MANUAL'));
}

//# sourceMappingURL=load-demo-entry.js.map