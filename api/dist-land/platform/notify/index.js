export { notifyModule } from "./module.js";
export { previewNotice } from "./preview-notice.js";
export { alarmTechnicians } from "./push-alarm.js";
export { sendNotices } from "./send-notices.js";
export { smsReceipt } from "./sms/receipt.js";
export { registerSendCheck } from "./sms/send-check.js";

//# sourceMappingURL=index.js.map