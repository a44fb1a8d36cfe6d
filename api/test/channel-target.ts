import { randomUUID } from 'node:crypto';
import type { DataSourceField } from '../src/platform/exchange/source-field.ts';
import type { ChannelTarget } from '../src/platform/exchange/upstream/channel-driver.ts';

const text = (name: string, more: Partial<DataSourceField> = {}): DataSourceField => ({
  name,
  label: name,
  type: 'STRING',
  length: 50,
  required: false,
  queryKey: false,
  sensitivity: 'NONE',
  content: 'PLAIN',
  ...more,
});

/** Fields of a source of pensions. */
export const PENSION_FIELDS: readonly DataSourceField[] = [
  text('idNo', { label: '身份证号', length: 18, required: true, queryKey: true, content: 'ID_NUMBER' }),
  text('name', { label: '姓名', content: 'PERSON_NAME' }),
  text('month', { label: '发放月份', length: 7, queryKey: true }),
  text('amount', { label: '金额', type: 'DECIMAL', length: 14, scale: 2, required: true }),
];

/** A channel as a driver sees it. */
export function buildTarget(overrides: Partial<ChannelTarget> = {}): ChannelTarget {
  return {
    id: randomUUID(),
    version: 1,
    code: 'PENSION',
    sourceId: randomUUID(),
    fields: PENSION_FIELDS,
    endpoint: '',
    authKind: 'NONE',
    authAccount: null,
    secret: undefined,
    timeoutMs: 2000,
    retries: 0,
    idempotent: true,
    requestMapping: [],
    rowsPath: '',
    responseMapping: [],
    ...overrides,
  };
}
