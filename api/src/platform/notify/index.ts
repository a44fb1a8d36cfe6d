export { notifyModule } from './module.ts';
export type { Notice, NoticeGroup, NoticeReceiver, NoticeRecord } from './notice.ts';
export { previewNotice } from './preview-notice.ts';
export { alarmTechnicians, type PushTrouble } from './push-alarm.ts';
export { sendNotices } from './send-notices.ts';
export type { SmsAnswer, SmsGateway, SmsMessage } from './sms/gateway.ts';
export { smsReceipt } from './sms/receipt.ts';
export { type PendingNotice, registerSendCheck, type SendCheck } from './sms/send-check.ts';
export type { NoticeAudience, NoticeChannel, NoticePriority, NoticeTemplate } from './template.ts';
