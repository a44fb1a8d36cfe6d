import { keepRecords } from "./placement-record.js";
import { placementSchema } from "./record.schema.js";
import { screen } from "./screen.js";
/** A change event of 安置系统: taken at once instead of at 02:00 (01 §8.6 no. 1). */ export const placementInbound = {
    bizType: 'PLACEMENT.CHANGED',
    title: '安置信息变更',
    schema: placementSchema,
    handle: async (tx, message)=>{
        const kept = await keepRecords(tx, [
            message.body
        ]);
        if (kept.length === 0) return {
            code: 1004,
            message: '记录版本早于已接收的版本，仅存档'
        };
        await screen(tx, kept);
        return {
            code: 0,
            message: '已接收'
        };
    }
};

//# sourceMappingURL=changed-inbound.js.map