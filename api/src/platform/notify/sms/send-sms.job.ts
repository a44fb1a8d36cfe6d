import type { JobDefinition } from '../../jobs/job-definition.ts';
import type { App } from '../../kernel/index.ts';
import type { SmsGateway } from './gateway.ts';
import { HttpSmsGateway } from './http-gateway.ts';
import { SEND_SMS_JOB } from './job-name.ts';
import { sendDueSms } from './send-due.ts';

/** Started by every commit that leaves messages behind, and every minute for retries and for what a crash left. */
export const sendSmsJob: JobDefinition = {
  name: SEND_SMS_JOB,
  title: '短信发送',
  cron: '* * * * *',
  concurrency: 1,
  run: async (ctx) => sendDueSms(ctx, gatewayOf(ctx.app)),
};

/** The configured gateway. Without one, messages fail visibly and reach the clerks instead of waiting unseen. */
export function gatewayOf({ config }: App): SmsGateway {
  const { SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN } = config;
  if (SMS_GATEWAY_URL) return new HttpSmsGateway(SMS_GATEWAY_URL, SMS_GATEWAY_TOKEN);
  return { send: async () => ({ outcome: 'FAILED', reason: '未配置短信网关' }) };
}
