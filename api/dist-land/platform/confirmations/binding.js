import { rows, run, sql } from "../../database/sql.js";
import { confirmationFlow } from "./confirmation.flow.js";
import { handlerOf } from "./kinds.js";
import { notifyPersons, REMIND } from "./notices.js";
const ANSWERS = {
    CONFIRMED: 'CONFIRMED',
    DECLINED: 'DECLINED',
    FOLLOW_UP: 'TIMEOUT'
};
/** Answers are told to who asked; an expired limit reminds the person. */ async function applyEffects(tx, changes) {
    await notifyPersons(tx, changes.filter((c)=>c.action === 'remind').map((c)=>c.row.id), REMIND);
    await writeAnswers(tx, changes.filter((c)=>c.action === 'confirm' || c.action === 'decline'));
    await tellOwners(tx, changes.filter((c)=>ANSWERS[c.to]));
}
/** A clerk answers at the window for the person; the portal has written its channel already. */ async function writeAnswers(tx, changes) {
    if (changes.length === 0) return;
    await run(tx, sql`update confirmation set answered_at = ${tx.app.clock.now()}, channel = coalesce(channel, 'WINDOW')
         where id = any(${changes.map((c)=>c.row.id)}::uuid[])`);
}
async function tellOwners(tx, changes) {
    if (changes.length === 0) return;
    const found = await rows(tx, sql`select id, kind, record_id as "recordId", channel from confirmation
         where id = any(${changes.map((c)=>c.row.id)}::uuid[]) order by record_id`);
    const byId = new Map(changes.map((c)=>[
            c.row.id,
            c
        ]));
    for (const [kind, group] of Map.groupBy(found, (row)=>row.kind)){
        const answers = group.flatMap(({ id, recordId, channel })=>{
            const change = byId.get(id);
            const answer = change && ANSWERS[change.to];
            return change && answer ? [
                {
                    id,
                    recordId,
                    answer,
                    channel,
                    at: change.at
                }
            ] : [];
        });
        await handlerOf(kind)?.(tx, answers);
    }
}
export const confirmationBinding = {
    type: 'confirmation',
    title: '一键确认',
    flow: confirmationFlow.key,
    table: 'confirmation',
    titleColumn: 'confirmation_no',
    subjectColumn: 'name_masked',
    link: '/confirmations?preview={id}',
    viewPermission: 'confirmation:view',
    limits: 'CONFIRMATION',
    onChange: applyEffects
};

//# sourceMappingURL=binding.js.map