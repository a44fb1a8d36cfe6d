import { rows, sql, toDate } from "../../../database/sql.js";
import { findOrgByCode } from "../../../platform/access/index.js";
import { formatDateTime } from "../../../platform/calendar/index.js";
import { transaction } from "../../../platform/kernel/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
import { regionTitle } from "../../people/index.js";
const HOUR_MS = 3_600_000;
const CITY = '310000';
const CITY_CENTRE = '310000-C';
/**
 * Batches without an acknowledgement (8.6 no. 5): after 24 hours, on the second day, the technicians hear that the channel is silent (N05,
 * AC-06-07); on the third day the city's centre hears of it too. The batch stays 已推送 and goes out again each day. Each is told once.
 * A refusal is an answer: it is told when it comes.
 */ export async function watchAcks(ctx) {
    const now = ctx.app.clock.now();
    const silent = await rows(ctx, sql`select id, batch_no as "batchNo", region, count, org_id as "orgId", pushed_at as "pushedAt" from entitlement_batch b
         where state = 'PUSHED' and pushed_at <= ${new Date(now.getTime() - 24 * HOUR_MS)}
           and exists (select 1 from outbox_message o where o.record_id = b.id and o.record_type = 'entitlementBatch'
                        and o.state not in ('ACKED', 'SKIPPED', 'REJECTED')) order by id`);
    if (silent.length === 0) return;
    const city = await findOrgByCode(ctx, CITY);
    const centre = await findOrgByCode(ctx, CITY_CENTRE);
    if (!city || !centre) throw new Error('the city has no organisation');
    const hours = (batch)=>Math.floor((now.getTime() - toDate(batch.pushedAt).getTime()) / HOUR_MS);
    await transaction(ctx, (tx)=>sendNotices(tx, silent.flatMap((batch)=>[
                toTechnicians(batch, city.id, hours(batch)),
                ...hours(batch) >= 48 ? [
                    toCentre(batch, centre.id, hours(batch))
                ] : []
            ])));
}
const recordOf = ({ id, orgId, batchNo })=>({
        type: 'entitlementBatch',
        id,
        orgId,
        title: batchNo
    });
function toTechnicians(batch, orgId, hours) {
    return {
        template: 'N05',
        receivers: [
            {
                roleCode: 'TECH',
                orgId
            }
        ],
        variables: {
            部门: '社保系统（市大数据中心）',
            小时: hours,
            受影响办件数: batch.count,
            解决建议: `检查市大数据中心交换通道；批次 ${batch.batchNo} 保持“已推送”，系统每日自动重发`
        },
        record: recordOf(batch),
        dueKey: `silent-${toDate(batch.pushedAt).toISOString()}`
    };
}
function toCentre(batch, orgId, hours) {
    return {
        template: 'N65',
        receivers: [
            {
                roleCode: 'CITY_CENTRE',
                orgId
            }
        ],
        variables: {
            批次号: batch.batchNo,
            小时: hours,
            区: regionTitle(batch.region) ?? batch.region,
            人数: batch.count,
            推送时间: formatDateTime(toDate(batch.pushedAt))
        },
        record: recordOf(batch),
        dueKey: `silent-${toDate(batch.pushedAt).toISOString()}`
    };
}

//# sourceMappingURL=watch-acks.js.map