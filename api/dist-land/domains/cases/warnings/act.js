import { actOnRecords } from "../../../platform/flow/index.js";
import { WARNING } from "./words.js";
/** 已查看, 确认风险, 反馈误报, 登记已处理, and the verdicts about reports. */ export function actOnWarnings(ctx, input) {
    return actOnRecords(ctx, WARNING, input);
}

//# sourceMappingURL=act.js.map