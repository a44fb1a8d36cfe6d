import type { DataSourceField } from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { loadDemoFiles } from '../../../exchange/index.ts';
import { findContractInUse } from '../contracts/find-contracts.ts';
import { feedbackSourceOf } from './pulled-file.ts';

const HOST = '10.20.30.42';
const HEAD = '办件编号,反馈类型,外部状态,办理时间,原因,需补正材料';

const field = (name: string, label: string, required: boolean): DataSourceField => ({
  ...{ name, label, required, type: 'STRING', length: 200 },
  ...{ queryKey: false, sensitivity: 'NONE', content: 'PLAIN' },
});
/** What a source must say; the columns of the files are those of the contract. */
const FIELDS = [
  field('bjNo', '办件编号', true),
  field('feedbackType', '反馈类型', true),
  field('externalStatus', '外部状态', true),
];

/** Yesterday's file of the police: rows that could not be taken and wait for correction in 数据接收. */
const LINES = [
  HEAD,
  'BJ-310109-2026-900001,需补正,材料不全,2026-03-02 09:30,,居民户口簿',
  'BJ-310109-2026-900002,已受理,已受理,3月2日上午,,',
  ',情况说明,证件可自取,2026-03-02 10:05,,',
];

/** A department without an interface that leaves a file a day (01 §3.7). Nobody answers at the address, so the channel stays off. */
export async function loadDemoFeedbackFiles(ctx: Ctx): Promise<void> {
  const contract = await findContractInUse(ctx, 'GA');
  if (!contract) return;
  const code = feedbackSourceOf('GA');
  await loadDemoFiles(ctx, {
    source: {
      code,
      name: '公安反馈文件（模拟）',
      provider: 'GA',
      description: '公安部门每日反馈的办理情况，每日一个文件',
      category: '部门反馈',
      updateFrequency: 'DAILY',
      fields: FIELDS,
    },
    host: { name: HOST, note: '演示环境：公安文件服务器（模拟）' },
    channel: (sourceId) => ({
      ...{ code: `${code}_FILE`, name: '公安反馈文件通道（模拟）', sourceId, callMode: 'FILE_PULL' },
      description: '每日拉取公安部门的反馈文件；演示环境没有对方的文件服务器，通道停用',
      endpoint: `sftp://${HOST}/out/feedback#hostKey=${'0123456789abcdef'.repeat(4)}`,
      ...{ authKind: 'BASIC', authAccount: 'yjs', authSecret: 'demo-only', timeoutMs: 5000, retries: 0 },
      ...{
        idempotent: true,
        requestMapping: [],
        rowsPath: '',
        responseMapping: [],
        cacheSeconds: 0,
        keepPayload: false,
      },
    }),
    prefix: 'GA_',
    files: [{ daysAgo: 1, lines: LINES }],
  });
}
