import { actorName } from "../../../platform/kernel/index.js";
import { sendNotices } from "../../../platform/notify/index.js";
/** Numbers named in one notice; the rest are counted. */ const NAMED = 3;
/** One notice per receiver, however many cases it is about; a single case is linked. */ export async function tellClerks(tx, template, told, variables) {
    const { actor } = tx;
    await sendNotices(tx, told.map(({ receiver, changes })=>{
        const [first] = changes;
        const numbers = changes.slice(0, NAMED).map((change)=>change.row.title);
        return {
            template,
            receivers: [
                receiver
            ],
            variables: {
                分派人: actorName(actor),
                催办人: actorName(actor),
                催办单位: actor.kind === 'USER' ? actor.orgName : '',
                件数: changes.length,
                编号: `${numbers.join('、')}${changes.length > NAMED ? '等' : ''}`,
                备注: first?.input.note ?? '无',
                ...variables
            },
            ...first && changes.length === 1 ? {
                record: {
                    type: 'case',
                    id: first.row.id,
                    orgId: first.row.orgId,
                    title: first.row.title
                }
            } : {
                link: '/cases'
            }
        };
    }));
}

//# sourceMappingURL=tell-clerks.js.map