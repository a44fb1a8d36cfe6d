import { formatInstant } from '@yjs/web-kit';
import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ChannelDetailFragment } from '../../../generated/graphql.ts';
import { authTitles, modeTitles } from '../config/words.ts';
import { failureText } from './channel-words.ts';

const item = (label: string, children: ReactNode) => ({ key: label, label, children });

/** Last test and what the calls of a day say. */
export function ChannelHealth({ channel }: { channel: ChannelDetailFragment }) {
  const tested = channel.testedAt
    ? `${formatInstant(channel.testedAt)}，${channel.testOk ? '成功' : '失败'}，${channel.testMs} 毫秒`
    : '没有测试过';
  return (
    <Descriptions
      size="small"
      column={2}
      className="staff-fields"
      items={[
        item('最近测试', tested),
        item('测试结果', <span className="staff-long">{channel.testText ?? '—'}</span>),
        item('最近成功', formatInstant(channel.lastSuccessAt)),
        item('24小时失败率', failureText(channel)),
        item('结构不符', channel.driftedRows > 0 ? `24小时内 ${channel.driftedRows} 条` : '24小时内没有'),
        item('未撤销的分发', channel.distributionCount),
      ]}
    />
  );
}

/** How the channel calls. */
export function ChannelFacts({ channel }: { channel: ChannelDetailFragment }) {
  const secret = channel.secretSet ? '，密钥已设置' : '，密钥未设置';
  return (
    <Descriptions
      size="small"
      column={2}
      className="staff-fields"
      items={[
        item('数据源', <Link to={`/exchange/sources/${channel.sourceId}`}>{channel.sourceName}</Link>),
        item('调用方式', modeTitles[channel.callMode]),
        item('调用地址', <span className="staff-long">{channel.endpoint}</span>),
        item(
          '认证',
          `${authTitles[channel.authKind]}${channel.authAccount ? `，账号 ${channel.authAccount}` : ''}${
            channel.authKind === 'BASIC' || channel.authKind === 'APP_SIGN' ? secret : ''
          }`,
        ),
        item(
          '超时 / 重试',
          `${channel.timeoutMs} 毫秒 / ${channel.retries} 次${channel.idempotent ? '' : '（不可重复调用）'}`,
        ),
        item('缓存', channel.cacheSeconds > 0 ? `${channel.cacheSeconds} 秒` : '不缓存'),
        item('请求参数', mappingText(channel.requestMapping)),
        item('应答字段', mappingText(channel.responseMapping)),
        item('数据位置', channel.rowsPath || '应答本身'),
        item('留存报文', channel.keepPayload ? '在日志中加密留存' : '不留存'),
        item('描述', <span className="staff-long">{channel.description || '—'}</span>),
      ]}
    />
  );
}

function mappingText(mapping: ChannelDetailFragment['requestMapping']): string {
  return mapping.length === 0
    ? '与我方字段同名'
    : mapping.map(({ field, theirs }) => `${field} ↔ ${theirs}`).join('，');
}
