import { defineModule } from '../kernel/module.ts';
import { forgetNoticesJob } from './forget-notices.job.ts';
import { NOTICE_RECORD } from './human-tasks.ts';
import { NotificationResolver } from './notification.resolver.ts';
import { noticeParameters } from './parameters.ts';
import { noticePermissions } from './permissions.ts';
import { applicantTemplates } from './shipped/applicant.ts';
import { technicalTemplates } from './shipped/technical.ts';
import { undeliveredTemplates } from './shipped/undelivered.ts';
import { warningTemplates } from './shipped/warnings.ts';
import { smsReceipt } from './sms/receipt.ts';
import { smsReply } from './sms/reply.ts';
import { sendSmsJob } from './sms/send-sms.job.ts';
import { seedTemplates } from './template-store.ts';

export const notifyModule = defineModule({
  name: 'notify',
  title: '消息通知',
  keptIndexes: [
    { table: 'notification', column: 'phone_index', why: '短信发送记录，按保存期限清理' },
    { table: 'notification_delivery', column: 'phone_index', why: '短信发送记录，按保存期限清理' },
    { table: 'sms_reply', column: 'phone_index', why: '短信回复只存索引' },
  ],
  sealedAt: [
    { table: 'notification', column: 'phone_cipher', cell: "'phone'" },
    { table: 'notification', column: 'body_cipher', cell: "'body'" },
  ],
  resolvers: [NotificationResolver],
  permissions: noticePermissions,
  errors: { 'E-0401': '参数不合法：{说明}' },
  notices: [...technicalTemplates, ...applicantTemplates, ...undeliveredTemplates, ...warningTemplates],
  menus: [
    {
      key: 'notifications',
      area: 'bench',
      title: '通知中心',
      route: '/notifications',
      icon: 'BellOutlined',
      order: 70,
      permissions: [],
    },
  ],
  parameters: noticeParameters,
  jobs: [sendSmsJob, forgetNoticesJob],
  auditEvents: [{ code: 'notice.forget', title: '清除保管期满的通知' }],
  inbound: [smsReceipt, smsReply],
  taskLinks: { [NOTICE_RECORD]: '/notifications?tab=sent&open={id}' },
  seed: (ctx) => seedTemplates(ctx, ctx.app.registry.notices),
});
