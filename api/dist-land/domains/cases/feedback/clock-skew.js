import { localDateOf } from "../../../platform/calendar/index.js";
import { warnTechnicians } from "./warn-technicians.js";
import { FEEDBACK_DEPARTMENTS } from "./words.js";
/** A department's clock may be ahead of ours by so much (01 §3.8). Behind says nothing: a message may have waited on its way. */ const TOLERANCE_MS = 5 * 60_000;
/** By how many milliseconds the sender's clock is ahead, where that is worth a warning. */ export function clockSkewOf(ctx, channel, moments) {
    if (channel === 'MANUAL' || channel === 'FILE') return undefined;
    const ahead = Math.max(...moments.map((moment)=>moment.getTime())) - ctx.app.clock.now().getTime();
    return ahead > TOLERANCE_MS ? ahead : undefined;
}
/** Once a day and department. */ export async function warnOfSkew(tx, department, aheadMs) {
    const name = FEEDBACK_DEPARTMENTS[department];
    await warnTechnicians(tx, {
        故障描述: `${name}的系统时钟快${Math.round(aheadMs / 60_000)}分钟`,
        影响范围: '反馈按报文所述时间记录，按接收时间排列；办理时限不受影响',
        解决建议: '请联系该部门校准时钟',
        key: `clock-${department}-${localDateOf(tx.app.clock.now())}`
    });
}

//# sourceMappingURL=clock-skew.js.map