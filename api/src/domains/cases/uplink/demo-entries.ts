import type { Ctx } from '../../../platform/kernel/index.ts';
import { type DemoEntry, loadDemoEntry } from '../../exchange/index.ts';
import { caseSource, subCaseSource } from './case-sources.ts';

type Item = DemoEntry['items'][number];

const item = (internalField: string, targetName: string, more: Partial<Item> = {}): Item => ({
  internalField,
  targetName,
  type: 'STRING',
  transform: 'NONE',
  required: false,
  ...more,
});
const moment = (internalField: string, targetName: string): Item =>
  item(internalField, targetName, {
    type: 'DATETIME',
    transform: 'DATE_FORMAT',
    dateFormat: 'yyyy-MM-dd HH:mm:ss',
  });

/** Entries of the demonstration: where sub-cases stand, hourly and answered at once; the cases, each night, acknowledged later. */
const ENTRIES: readonly DemoEntry[] = [
  {
    code: 'CASE_STATE',
    name: '办件状态推送',
    description: '子办件的受理、办理和办结状态，每小时上行一次变化的部分',
    targetUnit: 'DATA_CENTRE',
    sourceKey: subCaseSource.key,
    items: [
      item('bjNo', 'projectNo', { required: true }),
      item('matterCode', 'itemCode', { required: true }),
      item('matterName', 'itemName'),
      item('state', 'statusCode', { type: 'CODE', required: true }),
      moment('stateSince', 'statusTime'),
      item('districtCode', 'areaCode', { type: 'CODE' }),
    ],
    mode: 'INCREMENTAL',
    schedule: '0 * * * *',
    batchSize: 100,
    ackMode: 'SYNC',
    ackWaitMinutes: 60,
    ackSender: null,
    encrypted: false,
  },
  {
    code: 'CASE_REPORT',
    name: '一件事办件上报',
    description: '“一件事”办件的全量快照，每日凌晨上报，接收单位入库后另行回执',
    targetUnit: 'MINISTRY',
    sourceKey: caseSource.key,
    items: [
      item('caseNo', 'caseNo', { required: true }),
      item('applicantName', 'applicant'),
      item('placementType', 'placement', { type: 'CODE' }),
      item('state', 'statusCode', { type: 'CODE', required: true }),
      moment('submittedAt', 'applyTime'),
      moment('finishedAt', 'finishTime'),
      item('districtCode', 'areaCode', { type: 'CODE' }),
    ],
    mode: 'FULL',
    schedule: '0 2 * * *',
    batchSize: 20,
    ackMode: 'ASYNC',
    ackWaitMinutes: 30,
    ackSender: 'BU',
    encrypted: true,
  },
];

/** The uplink of the demonstration, towards the sandbox. */
export async function loadDemoUplink(ctx: Ctx): Promise<void> {
  for (const entry of ENTRIES) await loadDemoEntry(ctx, entry);
}
