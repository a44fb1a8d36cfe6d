import type {
  AppRowFragment,
  ChannelDetailFragment,
  DistributionRowFragment,
  ExchangeVersionFragment,
  SourceDetailFragment,
  SourceFieldFragment,
} from '../generated/graphql.ts';

/** Sheds the guard that keeps a fragment's parts apart: a fixture has them all. */
type Whole<T> = T & Record<string, unknown>;

export function buildSourceField(overrides: Partial<SourceFieldFragment> = {}): SourceFieldFragment {
  return {
    __typename: 'DataSourceField',
    name: 'idNo',
    label: '身份证号',
    type: 'STRING',
    length: 18,
    scale: null,
    codes: null,
    required: true,
    queryKey: true,
    sensitivity: 'L1',
    level: 'L2',
    content: 'ID_NUMBER',
    standard: null,
    ...overrides,
  };
}

export const sourceFields: readonly SourceFieldFragment[] = [
  buildSourceField(),
  buildSourceField({
    name: 'month',
    label: '发放月份',
    length: 7,
    required: false,
    queryKey: false,
    sensitivity: 'NONE',
    level: 'NONE',
    content: 'PLAIN',
  }),
  buildSourceField({
    name: 'bankAccount',
    label: '银行账号',
    length: 30,
    required: false,
    queryKey: false,
    sensitivity: 'L2',
    level: 'L2',
    content: 'BANK_ACCOUNT',
  }),
];

export function buildSource(overrides: Partial<SourceDetailFragment> = {}): SourceDetailFragment {
  return {
    __typename: 'DataSource',
    id: 'source-1',
    version: 3,
    code: 'RS_PENSION',
    name: '养老金发放信息',
    provider: 'SB',
    providerText: null,
    category: '社会保障',
    updateFrequency: 'MONTHLY',
    state: 'ENABLED',
    light: 'GREEN',
    builtIn: false,
    channelCount: 1,
    updatedAt: '2026-03-09T02:00:00.000Z',
    fields: [...sourceFields],
    description: '',
    contact: null,
    ...overrides,
  } as Whole<SourceDetailFragment>;
}

export function buildChannel(overrides: Partial<ChannelDetailFragment> = {}): ChannelDetailFragment {
  return {
    __typename: 'DataChannel',
    id: 'channel-1',
    version: 2,
    code: 'RS_PENSION',
    name: '养老金查询',
    sourceId: 'source-1',
    sourceCode: 'RS_PENSION',
    sourceName: '养老金发放信息',
    callMode: 'HTTP_GET',
    endpoint: 'https://rs.example/pension',
    state: 'TESTED',
    builtIn: false,
    light: 'GREEN',
    testedAt: '2026-03-09T02:00:00.000Z',
    testOk: true,
    testCounts: true,
    testMs: 53,
    testText: '连通正常，返回1条',
    distributionCount: 0,
    driftedRows: 0,
    calls: 157,
    failedCalls: 5,
    lastSuccessAt: '2026-03-09T02:00:00.000Z',
    updatedAt: '2026-03-09T02:00:00.000Z',
    description: '',
    authKind: 'NONE',
    authAccount: null,
    secretSet: false,
    timeoutMs: 5000,
    retries: 1,
    idempotent: true,
    requestMapping: [],
    rowsPath: 'data.list',
    responseMapping: [],
    cacheSeconds: 0,
    keepPayload: false,
    ...overrides,
  } as Whole<ChannelDetailFragment>;
}

export function buildDistribution(overrides: Partial<DistributionRowFragment> = {}): DistributionRowFragment {
  return {
    __typename: 'Distribution',
    id: 'dist-1',
    version: 5,
    channelId: 'channel-1',
    channelCode: 'RS_PENSION',
    channelName: '养老金查询',
    sourceId: 'source-1',
    sourceName: '养老金发放信息',
    appId: 'app-1',
    appCode: 'youfu',
    appName: '优抚系统',
    purpose: '优抚待遇核查',
    fields: [{ __typename: 'DistributedField', name: 'idNo', mask: 'NONE' }],
    ips: ['10.10.1.20'],
    ratePerMinute: 60,
    dailyQuota: 10_000,
    maxRowsPerCall: 100,
    validFrom: '2026-03-01',
    validTo: '2026-04-30',
    state: 'PENDING_APPROVAL',
    broken: false,
    liveVersion: 3,
    ownerName: '丁锐',
    submittedAt: '2026-03-09T02:00:00.000Z',
    approverName: null,
    approvedAt: null,
    stateReason: null,
    callsToday: 12,
    updatedAt: '2026-03-09T02:00:00.000Z',
    ...overrides,
  };
}

export function buildVersion(version: number, content: object): ExchangeVersionFragment {
  return { __typename: 'ExchangeRevision', version, content, savedAt: '2026-03-09T02:00:00.000Z', savedBy: '丁锐' };
}

export function buildApp(overrides: Partial<AppRowFragment> = {}): AppRowFragment {
  return {
    __typename: 'ClientApp',
    id: 'app-1',
    version: 1,
    appId: 'youfu',
    name: '优抚系统',
    senderCode: 'YOUFU',
    systemCode: null,
    orgId: null,
    orgName: null,
    contact: null,
    officeHours: false,
    secretSet: true,
    sm2PublicKey: null,
    clientCertificate: null,
    keySetAt: '2026-03-09T02:00:00.000Z',
    previousUntil: null,
    allowedIps: [],
    bizTypes: [],
    ratePerMinute: 60,
    enabled: true,
    distributionCount: 1,
    ...overrides,
  };
}
