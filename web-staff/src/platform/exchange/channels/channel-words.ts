import { formatDateTime } from '@yjs/web-kit';
import type { ChannelRowFragment } from '../../../generated/graphql.ts';

/** Share of calls that the source failed at within a day: `3.2%（5/157）`. */
export function failureText({ calls, failedCalls }: Pick<ChannelRowFragment, 'calls' | 'failedCalls'>): string {
  if (calls === 0) return '—';
  const percent = (failedCalls / calls) * 100;
  return `${percent.toFixed(percent > 0 && percent < 10 ? 1 : 0)}%（${failedCalls}/${calls}）`;
}

/** Why the light is as it is. */
export function lightReason(channel: ChannelRowFragment): string {
  const { light, testOk, testedAt, testText, calls, failedCalls } = channel;
  if (light === 'RED' && calls > 0 && failedCalls === calls) return `24小时内的 ${calls} 次调用全部失败`;
  if (testedAt && testOk === false) return `${formatDateTime(testedAt)} 测试失败：${testText ?? ''}`;
  return light === 'GREEN' ? '24小时内测试或调用成功' : '24小时内没有测试，也没有成功的调用';
}

/** How the address of a call mode is written. */
export const endpointHints: Readonly<Record<ChannelRowFragment['callMode'], string>> = {
  HTTP_GET: 'https://主机/路径，查询条件附在地址后',
  HTTP_POST: 'https://主机/路径，查询条件以 JSON 发送',
  SOAP: 'https://主机/服务路径，请求为 document/literal',
  FILE_PULL: 'sftp://主机/目录，按计划取回其中的CSV文件，调用由已取回的数据应答',
  DB_VIEW: 'view:视图名，视图由数据库管理员登记',
  AMQP_SUBSCRIBE: 'amqps://主机/虚拟主机，收到的消息存下，调用由已存的数据应答',
};
