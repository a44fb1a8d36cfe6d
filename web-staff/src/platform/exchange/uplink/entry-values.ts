import type {
  UplinkAckMode,
  UplinkEntryContentFragment,
  UplinkEntryInput,
  UplinkMode,
  UplinkProtocol,
  UplinkTargetUnit,
} from '../../../generated/graphql.ts';
import { type DraftItem, itemInputs } from './mapping/mapping-state.ts';

/** What the editor's form holds; the mapping stands beside it. */
export interface EntryValues {
  code: string;
  name: string;
  description?: string;
  targetUnit: UplinkTargetUnit;
  targetText?: string;
  sourceKey: string;
  mode: UplinkMode;
  schedule?: string;
  batchSize: number;
  protocol: UplinkProtocol;
  endpoint: string;
  account?: string;
  secret?: string;
  clearSecret?: boolean;
  hostKey?: string;
  publicKey?: string;
  ackMode: UplinkAckMode;
  ackWaitMinutes: number;
  ackSender?: string;
}

/** As a new entry begins (03 §36.2, §36.3). */
const NEW: Partial<EntryValues> = {
  targetUnit: 'MINISTRY',
  mode: 'INCREMENTAL',
  schedule: '0 * * * *',
  batchSize: 500,
  protocol: 'HTTP_POST',
  ackMode: 'SYNC',
  ackWaitMinutes: 60,
};

export function valuesOf(entry: UplinkEntryContentFragment | undefined): Partial<EntryValues> {
  if (!entry) return NEW;
  return {
    code: entry.code,
    name: entry.name,
    description: entry.description,
    targetUnit: entry.targetUnit,
    targetText: entry.targetText ?? '',
    sourceKey: entry.sourceKey,
    mode: entry.mode,
    schedule: entry.schedule ?? '',
    batchSize: entry.batchSize,
    protocol: entry.protocol,
    endpoint: entry.endpoint,
    account: entry.account ?? '',
    hostKey: entry.hostKey ?? '',
    publicKey: entry.publicKey ?? '',
    ackMode: entry.ackMode,
    ackWaitMinutes: entry.ackWaitMinutes,
    ackSender: entry.ackSender ?? '',
  };
}

/** The form as the API takes it: what does not belong to the protocol, the mode or the receiver chosen is left out. */
export function inputOf(values: EntryValues, items: readonly DraftItem[]): UplinkEntryInput {
  const sftp = values.protocol === 'SFTP';
  const later = values.ackMode === 'ASYNC';
  return {
    code: values.code,
    name: values.name,
    description: values.description ?? '',
    endpoint: values.endpoint,
    targetUnit: values.targetUnit,
    targetText: values.targetUnit === 'OTHER' ? (values.targetText ?? null) : null,
    protocol: values.protocol,
    sourceKey: values.sourceKey,
    items: itemInputs(items),
    mode: values.mode,
    schedule: values.mode === 'EVENT' ? null : values.schedule?.trim() || null,
    batchSize: values.batchSize,
    ackMode: values.ackMode,
    ackWaitMinutes: later ? values.ackWaitMinutes : 60,
    ackSender: later ? (values.ackSender ?? null) : null,
    publicKey: values.publicKey || null,
    hostKey: sftp ? (values.hostKey ?? null) : null,
    account: sftp ? (values.account ?? null) : null,
    ...(values.clearSecret ? { secret: '' } : values.secret ? { secret: values.secret } : {}),
  };
}

/** The server's words about items, by their place, and the names of the other fields it refused. */
export function splitErrors(errors: Readonly<Record<string, string>>): {
  items: Record<number, string>;
  fields: { name: string; message: string }[];
} {
  const items: Record<number, string> = {};
  const fields: { name: string; message: string }[] = [];
  for (const [path, message] of Object.entries(errors)) {
    const index = /^items\.(\d+)/.exec(path)?.[1];
    if (index === undefined) fields.push({ name: path, message });
    else items[Number(index)] = message;
  }
  return { items, fields };
}
