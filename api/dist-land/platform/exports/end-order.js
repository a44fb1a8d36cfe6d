import { run, rows as select, sql } from "../../database/sql.js";
import { recordAudit } from "../audit/index.js";
import { DAY_MS } from "../calendar/index.js";
import { sendNotices } from "../notify/index.js";
import { readParameter } from "../parameters/index.js";
import { ORDERS_LINK } from "./links.js";
import { EXPORT_ENDED } from "./notices.js";
import { daysKept } from "./parameters.js";
/** The file is there: written to the audit log with rows and digest as an export of its list (03 C-11), and its orderer is told. */ export async function setReady(tx, order, file, entry) {
    const now = tx.app.clock.now();
    const days = await readParameter(tx, daysKept);
    const { rows, size, sm3, fileId, scopeDigest } = file;
    await run(tx, sql`
    update export_order set state = 'READY', file_id = ${fileId}, row_count = ${rows}, rows_written = ${rows}, size = ${size}, sm3 = ${sm3},
           scope_digest = ${scopeDigest}, expires_at = ${new Date(now.getTime() + days * DAY_MS)}, finished_at = ${now}, updated_at = ${now},
           runner = null, lease_until = null
     where id = ${order.id}`);
    await recordAudit(tx, {
        ...entry,
        detail: {
            ...entry.detail,
            rows,
            sm3,
            order: order.id
        }
    });
    await tell(tx, order, '已完成', `共 ${rows.toLocaleString('en-US')} 行，请在“我的导出”中下载，文件保留 ${days} 天。`);
}
/** No file comes of the order, and its orderer is told why. */ export async function giveUpOrder(tx, order, reason) {
    await close(tx, order, 'FAILED', reason);
    await recordAudit(tx, {
        event: 'export.failed',
        objectType: 'exportOrder',
        objectId: order.id,
        ok: false,
        detail: {
            kind: order.kind,
            reason
        }
    });
    await tell(tx, order, '未完成', reason);
}
/** Its orderer wants the file no more. */ export async function cancelLocked(tx, order) {
    await close(tx, order, 'CANCELLED', null);
    const detail = {
        kind: order.kind
    };
    await recordAudit(tx, {
        event: 'export.cancel',
        objectType: 'exportOrder',
        objectId: order.id,
        detail
    });
}
/** Back into the queue after a fault; the look for missed orders wakes it. */ export async function letWait(tx, order) {
    await run(tx, sql`update export_order set state = 'WAITING', runner = null, lease_until = null, updated_at = ${tx.app.clock.now()} where id = ${order.id}`);
}
async function close(tx, order, state, failure) {
    const now = tx.app.clock.now();
    await run(tx, sql`
    update export_order set state = ${state}, failure = ${failure?.slice(0, 300) ?? null}, finished_at = ${now}, updated_at = ${now},
           runner = null, lease_until = null
     where id = ${order.id}`);
}
async function tell(tx, order, result, words) {
    const [owner] = await select(tx, sql`select org_id as "orgId" from user_account where id = ${order.ownerId}`);
    if (!owner) return;
    await sendNotices(tx, [
        {
            template: EXPORT_ENDED,
            receivers: [
                {
                    userId: order.ownerId
                }
            ],
            variables: {
                清单名称: order.title,
                结果: result,
                说明: words
            },
            record: {
                type: 'exportOrder',
                id: order.id,
                orgId: owner.orgId,
                title: order.title.slice(0, 80)
            },
            link: ORDERS_LINK,
            dueKey: order.id
        }
    ]);
}

//# sourceMappingURL=end-order.js.map