import { run, sql } from "../../../../database/sql.js";
import { uuidv7 } from "../../../../database/uuid.js";
import { localDateOf } from "../../../../platform/calendar/index.js";
import { SHIPPED_CONTRACTS } from "./shipped-contracts.js";
/** How a sender repeats what we did not acknowledge; the same as ours towards the case library (01 §2.7). */ const RETRY_POLICY = '未收到应答或应答码1099时，依次间隔1分钟、5分钟、15分钟、1小时、6小时、24小时以同一 messageId 重发';
/** Version 1 of every department's contract, once; what administrators made of them stays. */ export async function seedContracts(ctx) {
    const now = ctx.app.clock.now();
    const contracts = SHIPPED_CONTRACTS.map(({ department, fields, transports, silenceHours })=>({
            id: uuidv7(now.getTime()),
            department,
            biz_type: `FEEDBACK.${department}`,
            fields,
            transports,
            silence_hours: silenceHours
        }));
    await run(ctx, sql`
    insert into feedback_contract (id, created_at, updated_at, department, biz_type, version, status, fields, transports, ack_mode, retry_policy,
                                   silence_hours, valid_from)
    select v.id, ${now}, ${now}, v.department, v.biz_type, 1, 'LIVE', v.fields, array(select jsonb_array_elements_text(v.transports)), 'SYNC',
           ${RETRY_POLICY}, v.silence_hours, ${localDateOf(now)}::date
      from jsonb_to_recordset(${JSON.stringify(contracts)}::jsonb) as v(id uuid, department text, biz_type text, fields jsonb,
           transports jsonb, silence_hours int)
     where not exists (select 1 from feedback_contract c where c.department = v.department)`);
}

//# sourceMappingURL=seed-contracts.js.map