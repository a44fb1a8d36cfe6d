import type {
  CaseActPreviewQuery,
  CaseRowFragment,
  FlowActionFieldsFragment,
  RemainingFieldsFragment,
  SubCaseRowFragment,
} from '../generated/graphql.ts';

type PreviewRow = CaseActPreviewQuery['caseActPreview']['rows'][number];

/** An act as the server offers it. */
export function buildAction(overrides: Partial<FlowActionFieldsFragment> = {}): FlowActionFieldsFragment {
  return {
    __typename: 'FlowAction',
    action: 'return',
    title: '预审退回',
    tone: 'DANGER',
    input: 'REASON',
    confirm: true,
    batch: true,
    reasonDict: 'case.return',
    ...overrides,
  };
}

export const remaining: RemainingFieldsFragment = {
  __typename: 'Remaining',
  level: 'NORMAL',
  text: '剩 2 个工作日 · 3月11日 17:30',
  dueAt: '2026-03-11T09:30:00.000Z',
  minutes: 780,
  lines: [],
};

/** A sub-case in handling. */
export function buildSubCase(overrides: Partial<SubCaseRowFragment> = {}): SubCaseRowFragment {
  return {
    __typename: 'SubCase',
    id: 'sub-1',
    version: 1,
    bjNo: 'YJS3101012026030900001-M01',
    matterCode: 'M01',
    matterName: '退役报到',
    mode: 'ONLINE',
    modeTitle: '线上',
    window: null,
    autoFinishPlan: null,
    informedAt: null,
    staleAt: null,
    ownerType: 'OWN',
    ownerName: '黄浦区退役军人事务局',
    status: 'IN_PROGRESS',
    statusTitle: '办理中',
    dueAt: null,
    externalStatus: null,
    externalStatusAt: null,
    lastFeedbackAt: null,
    daysInStage: 2,
    supplement: null,
    librarySync: 'SYNCED',
    finishMode: null,
    result: null,
    flow: { __typename: 'Flow', remaining, availableActions: [] },
    ...overrides,
  };
}

/** A row of the queue, waiting for its pre-review. */
export function buildCaseRow(overrides: Partial<CaseRowFragment> = {}): CaseRowFragment {
  return {
    __typename: 'Case',
    id: 'case-1',
    version: 3,
    caseNo: 'YJS3101012026030900001',
    personName: '张*',
    channel: 'WINDOW',
    channelTitle: '窗口',
    placementTypeTitle: '自主就业',
    personCategoryTitle: '军士',
    placementName: '黄浦区',
    acceptOrg: { __typename: 'Org', id: 'org-1', shortName: '黄浦服务中心' },
    status: 'PENDING_PREREVIEW',
    statusTitle: '待预审',
    duplicateFlag: 'NONE',
    archiveUnfinished: false,
    accountOneClerk: false,
    submissionNo: 1,
    submittedAt: '2026-03-09T01:00:00.000Z',
    acceptedAt: null,
    finishedAt: null,
    promiseDueAt: null,
    lastFeedbackAt: null,
    librarySync: 'SYNCED',
    subCaseTotal: 2,
    subCaseFinished: 0,
    subCaseSummary: '共 2 个子办件：待预审 2',
    assigneeId: null,
    assigneeName: null,
    urgedAt: null,
    lastActorName: null,
    updatedAt: '2026-03-09T01:00:00.000Z',
    remaining,
    subCases: [],
    flow: { __typename: 'Flow', availableActions: [buildAction()] },
    ...overrides,
  };
}

/** A line of the preview of an act. */
export function buildPreviewRow(overrides: Partial<PreviewRow> & { id?: string } = {}): PreviewRow {
  const { id = 'case-1', ...rest } = overrides;
  return {
    __typename: 'ActPreviewRow',
    allowed: true,
    code: null,
    message: null,
    summary: '共 2 个子办件：办理中 1（退役报到），线下 1（党员组织关系转移）',
    openSubCases: 2,
    record: {
      __typename: 'Case',
      id,
      version: 3,
      caseNo: `NO-${id}`,
      personName: '张*',
      statusTitle: '待预审',
      submittedAt: '2026-03-09T01:00:00.000Z',
      duplicateFlag: 'NONE',
      subCaseTotal: 2,
      assigneeName: '刘敏',
      lastActorName: '王敏',
    },
    subCases: [
      buildSubCase(),
      buildSubCase({ id: 'sub-2', matterName: '党员组织关系转移', mode: 'OFFLINE', modeTitle: '线下' }),
    ],
    ...rest,
  };
}
