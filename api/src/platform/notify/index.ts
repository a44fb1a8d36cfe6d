export type { Notice, NoticeReceiver, NoticeRecord } from './notice.ts';
export { sendNotices } from './send-notices.ts';
export type { NoticeAudience, NoticeChannel, NoticeTemplate } from './template.ts';
