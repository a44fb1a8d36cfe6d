import { rows, sql } from "../../../../database/sql.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { CLOSED_STATES } from "../../case-facts.js";
export const FOLLOW_MODE_JOB = 'offline.follow-mode';
/** Few at once: their cases may be under way. */ const CHUNK = 200;
/** Brings open sub-cases to the way in which their matter is handled now. */ async function followModes(ctx) {
    for(let more = true; more;){
        more = await transaction(ctx, async (tx)=>{
            const moved = await rows(tx, sql`
        update sub_case s set mode = m.mode, auto_close = m.auto_close_on_dept_done
          from matter m
         where m.code = s.matter_code and s.id in (
               select o.id from sub_case o join matter om on om.code = o.matter_code and om.mode <> o.mode
                where not o.state = any(${[
                ...CLOSED_STATES
            ]}::text[]) order by o.id limit ${CHUNK} for update of o skip locked)
        returning s.id`);
            return moved.length === CHUNK;
        });
    }
}
export const followModeJob = {
    name: FOLLOW_MODE_JOB,
    title: '子办件随事项办理方式调整',
    cron: '20 * * * *',
    concurrency: 1,
    run: followModes
};

//# sourceMappingURL=follow-mode.job.js.map