import type { DataSourceField } from '../../../../platform/exchange/source-field.ts';
import type { ChannelContent } from '../../channels/check-channel.ts';
import type { SourceContent } from '../../sources/check-source.ts';

const field = (name: string, label: string, more: Partial<DataSourceField> = {}): DataSourceField => ({
  name,
  label,
  type: 'STRING',
  length: 50,
  required: true,
  queryKey: false,
  sensitivity: 'NONE',
  content: 'PLAIN',
  ...more,
});

/** A source whose owner leaves a file a day. */
export const DEMO_SOURCE: SourceContent = {
  code: 'YB_INSURED',
  name: '医保参保名单（模拟）',
  provider: 'YB',
  description: '退役军人基本医疗保险参保情况，每日一个文件',
  category: '社会保险',
  updateFrequency: 'DAILY',
  fields: [
    field('idNo', '身份证号', {
      length: 18,
      queryKey: true,
      sensitivity: 'L2',
      content: 'ID_NUMBER',
      standard: 'GB 11643',
    }),
    field('name', '姓名', { sensitivity: 'L1', content: 'PERSON_NAME' }),
    field('insuredState', '参保状态', { type: 'CODE', codes: ['1', '2', '3'] }),
    field('insuredSince', '参保日期', { type: 'DATE', required: false }),
  ],
};

export const DEMO_HOST = '10.20.30.41';

/** Its channel. Nobody answers at the address, so the channel stays off; what it brought before that is there to be looked at. */
export const demoChannel = (sourceId: string): ChannelContent => ({
  code: 'YB_INSURED_FILE',
  name: '医保参保名单文件（模拟）',
  sourceId,
  description: '每日拉取医保参保名单文件；演示环境没有对方的文件服务器，通道停用',
  callMode: 'FILE_PULL',
  endpoint: `sftp://${DEMO_HOST}/out/insured#hostKey=${'0123456789abcdef'.repeat(4)}&key=idNo`,
  authKind: 'BASIC',
  authAccount: 'yjs',
  authSecret: 'demo-only',
  timeoutMs: 5000,
  retries: 0,
  idempotent: true,
  requestMapping: [],
  rowsPath: '',
  responseMapping: [],
  cacheSeconds: 0,
  keepPayload: false,
});

const HEAD = '身份证号,姓名,参保状态,参保日期';

/** A file of so many days ago. */
export interface DemoFile {
  daysAgo: number;
  lines: readonly string[];
}

/** Files of the last days, oldest first: one in order, one with rows that cannot be taken, one that is none. */
export const DEMO_FILES: readonly DemoFile[] = [
  {
    daysAgo: 2,
    lines: [
      HEAD,
      '310109200103151218,测试甲,1,2025-09-01',
      '310115199506014519,测试丁,1,2025-12-01',
      '310104200208080338,测试戊,2,',
    ],
  },
  {
    daysAgo: 1,
    lines: [
      HEAD,
      '31010619970418108X,测试己,1,2025-12-15',
      '310105198812126511,测试庚,1,2026年1月',
      ',测试辛,1,2025-12-01',
      '310107200307045617,测试壬,参保,2025-11-01',
      '310117197605124418,测试癸,1',
    ],
  },
  { daysAgo: 0, lines: ['姓名,参保状态', '测试甲,1'] },
];
