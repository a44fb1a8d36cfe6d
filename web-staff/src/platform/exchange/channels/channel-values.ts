import type {
  ChannelDetailFragment,
  DataAuthKind,
  DataCallMode,
  DataChannelInput,
} from '../../../generated/graphql.ts';
import { joinEndpoint, splitEndpoint } from './endpoint-parts.ts';

interface Mapping {
  field: string;
  theirs: string;
}

/** What the editor's form holds. The secret is only ever written. */
export interface ChannelValues {
  code: string;
  name: string;
  sourceId?: string;
  description?: string;
  callMode: DataCallMode;
  /** Without what stands behind its `#`. */
  endpoint: string;
  options?: Record<string, string | null | undefined>;
  authKind: DataAuthKind;
  authAccount?: string | null;
  authSecret?: string;
  timeoutMs: number;
  retries: number;
  idempotent: boolean;
  requestMapping?: Mapping[];
  rowsPath?: string;
  responseMapping?: Mapping[];
  cacheSeconds: number;
  keepPayload: boolean;
}

/** Which parts of the form a call mode has. */
export interface ModeParts {
  auth: readonly DataAuthKind[];
  /** The counterpart answers at once, so there is a time-out, retries and a cache. */
  asked: boolean;
  /** The rows lie somewhere inside an answer. */
  rowsPath: boolean;
}

const SIGNED: readonly DataAuthKind[] = ['NONE', 'BASIC', 'APP_SIGN', 'SM2'];

export const modeParts: Readonly<Record<DataCallMode, ModeParts>> = {
  HTTP_GET: { auth: SIGNED, asked: true, rowsPath: true },
  HTTP_POST: { auth: SIGNED, asked: true, rowsPath: true },
  SOAP: { auth: SIGNED, asked: true, rowsPath: true },
  FILE_PULL: { auth: ['BASIC'], asked: false, rowsPath: false },
  DB_VIEW: { auth: ['NONE'], asked: true, rowsPath: false },
  AMQP_SUBSCRIBE: { auth: ['BASIC'], asked: false, rowsPath: true },
};

/** The form as it opens. */
export function valuesOf(channel: ChannelDetailFragment | undefined, sourceId: string | undefined): ChannelValues {
  if (!channel) {
    return {
      code: '',
      name: '',
      ...(sourceId && { sourceId }),
      callMode: 'HTTP_GET',
      endpoint: '',
      authKind: 'NONE',
      timeoutMs: 5000,
      retries: 1,
      idempotent: true,
      cacheSeconds: 0,
      keepPayload: false,
    };
  }
  const mapping = (list: ChannelDetailFragment['requestMapping']) =>
    list.map(({ field, theirs }) => ({ field, theirs }));
  const { code, name, description, callMode, endpoint, authKind, authAccount, timeoutMs, retries, idempotent } =
    channel;
  return {
    code,
    name,
    sourceId: channel.sourceId,
    description,
    callMode,
    ...splitEndpoint(endpoint),
    authKind,
    authAccount: authAccount ?? null,
    timeoutMs,
    retries,
    idempotent,
    requestMapping: mapping(channel.requestMapping),
    rowsPath: channel.rowsPath,
    responseMapping: mapping(channel.responseMapping),
    cacheSeconds: channel.cacheSeconds,
    keepPayload: channel.keepPayload,
  };
}

/** The form as the API takes it: nothing that the call mode does not have, and the secret only where a new one was typed. */
export function inputOf(values: ChannelValues): DataChannelInput {
  const parts = modeParts[values.callMode];
  const authKind = parts.auth.includes(values.authKind) ? values.authKind : (parts.auth[0] ?? 'NONE');
  const needsAccount = authKind === 'BASIC' || authKind === 'APP_SIGN';
  return {
    code: values.code,
    name: values.name,
    sourceId: values.sourceId ?? '',
    description: values.description ?? '',
    callMode: values.callMode,
    endpoint: joinEndpoint(values.callMode, values.endpoint, values.options),
    authKind,
    authAccount: needsAccount ? (values.authAccount ?? '') : null,
    authSecret: needsAccount && values.authSecret ? values.authSecret : null,
    timeoutMs: values.timeoutMs,
    retries: parts.asked && values.idempotent ? values.retries : 0,
    idempotent: values.idempotent,
    requestMapping: values.requestMapping ?? [],
    rowsPath: parts.rowsPath ? (values.rowsPath ?? '').trim() : '',
    responseMapping: values.responseMapping ?? [],
    cacheSeconds: parts.asked ? values.cacheSeconds : 0,
    keepPayload: values.keepPayload,
  };
}
