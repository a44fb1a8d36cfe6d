import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { SessionContext } from '@yjs/web-kit';
import { type Answers, buildSession, fakeClient } from '@yjs/web-kit/src/testing/render.tsx';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN.js';
import { createMemoryRouter, type RouteObject, RouterProvider } from 'react-router';
import type {
  ApplicationMaterialsQuery,
  DraftFieldsFragment,
  MyApplicationPageFragment,
  OwnRightsQuery,
} from '../generated/graphql.ts';

/** The form as the tests know it: a choice, texts, a list, a promise. */
export const FORM_SCHEMA = {
  type: 'object',
  required: ['name', 'mobile', 'agreePromise'],
  properties: {
    name: { type: 'string', title: '姓名' },
    mobile: {
      type: 'string',
      title: '手机号',
      pattern: '^1\\d{10}$',
      'x-message': '手机号码应为11位数字，请核对后重新输入',
    },
    education: {
      type: 'string',
      title: '学历',
      oneOf: [
        { const: '20', title: '大学本科' },
        { const: '60', title: '高中' },
      ],
    },
    regRegion: { type: 'string', title: '户籍地' },
    regAddress: { type: 'string', title: '户籍地址' },
    enlistDate: { type: 'string', title: '入伍日期' },
    dischargeDate: { type: 'string', title: '退役日期', 'x-after': 'enlistDate' },
    partyMember: {
      type: 'string',
      title: '是否党员',
      oneOf: [
        { const: 'Y', title: '是' },
        { const: 'N', title: '否' },
      ],
    },
    partyOrg: { type: 'string', title: '原党组织' },
    contactIdNo: { type: 'string', title: '紧急联系人身份证号码', 'x-format': 'idNumber' },
    honours: {
      type: 'array',
      title: '立功受奖',
      items: {
        type: 'object',
        properties: { type: { title: '类型', oneOf: [{ const: '13', title: '三等功' }] }, year: { title: '年份' } },
      },
    },
    agreePromise: { type: 'boolean', title: '本人承诺所填信息真实' },
    agreeSensitive: { type: 'boolean', title: '本人单独同意' },
  },
};

const UI_SCHEMA = {
  'ui:sections': [
    { title: '个人信息', fields: ['name', 'mobile', 'education'] },
    { title: '退役信息', fields: ['enlistDate', 'dischargeDate'] },
    { title: '家庭信息', fields: ['contactIdNo'] },
    { title: '党员信息', fields: ['partyMember', 'partyOrg'] },
  ],
};

export function buildDraft(overrides: Partial<DraftFieldsFragment> = {}): DraftFieldsFragment {
  return {
    __typename: 'ApplicationDraft',
    id: 'draft-1',
    version: 1,
    form: { name: '测试甲', mobile: '13800002001' },
    placementStreet: null,
    known: [
      {
        __typename: 'KnownField',
        field: 'name',
        source: '实名认证',
        at: '2026-03-09T01:00:00.000Z',
        correctable: false,
        corrected: false,
      },
    ],
    knownRate: 75,
    sourcesDown: false,
    attachments: [],
    updatedAt: '2026-03-09T01:00:00.000Z',
    expiresAt: '2026-06-07T01:00:00.000Z',
    ...overrides,
  };
}

/** What pages say of the files of an application. */
export const toldParameters: ApplicationMaterialsQuery['toldParameters'] = [
  { __typename: 'ToldParameter', code: 'material.maxMb', value: 10, text: '10MB' },
  { __typename: 'ToldParameter', code: 'material.maxFiles', value: 20, text: '20个' },
];

type Material = ApplicationMaterialsQuery['applicationMaterials'][number];

export function buildMaterial(overrides: Partial<Material> = {}): Material {
  return {
    __typename: 'GuideMaterial',
    code: 'PHOTO',
    name: '照片',
    required: true,
    obtainable: false,
    generated: false,
    note: '白底证件照',
    ruleText: '仅支持 JPG/PNG，且不超过500KB',
    limits: {
      __typename: 'MaterialLimits',
      mimes: ['image/jpeg', 'image/png'],
      maxBytes: 500 * 1024,
      maxFiles: 2,
      exactSize: null,
    },
    matters: ['退役报到'],
    ...overrides,
  };
}

export function buildApplication(overrides: Partial<MyApplicationPageFragment> = {}): MyApplicationPageFragment {
  return {
    __typename: 'MyApplication',
    id: 'case-1',
    version: 3,
    caseNo: 'YJS3101092026030900001',
    title: '军人退役“一件事”',
    status: 'ACCEPTED',
    statusTitle: '已受理',
    officeName: '虹口区退役军人服务中心',
    office: null,
    placementType: 'ZZJY',
    submittedAt: '2026-03-09T01:00:00.000Z',
    acceptedAt: '2026-03-09T03:00:00.000Z',
    finishedAt: null,
    promiseDueAt: '2026-03-23T09:00:00.000Z',
    synchronised: true,
    mayWithdraw: true,
    mayResubmit: false,
    withdrawalTitle: null,
    mayEvaluate: false,
    evaluationNo: null,
    agentName: null,
    reservedNote: null,
    corrections: [],
    account: null,
    mayConfirmAccount: false,
    matters: [],
    duplicates: [],
    wanted: [],
    returnReason: null,
    steps: [
      { __typename: 'MyStep', at: '2026-03-09T01:00:00.000Z', title: '待预审', note: null },
      { __typename: 'MyStep', at: '2026-03-09T03:00:00.000Z', title: '已受理', note: '材料齐全' },
    ],
    ...overrides,
  };
}

const rightsAnswer = (told: Omit<OwnRightsQuery['ownRights'], '__typename'>) => ({
  data: { ownRights: { __typename: 'OwnRights' as const, ...told } },
});

/** The server's word to the person himself, and to who acts for him. */
export const OWN = rightsAnswer({
  agentName: null,
  rights: ['WITHDRAW', 'EVALUATE', 'CONFIRM', 'LIBRARY', 'CLOSE_ACCOUNT', 'UNBIND'],
  note: null,
});
export const AGENT = rightsAnswer({ agentName: '测**', rights: [], note: '一键确认须由本人实名登录后办理。' });

/** Answers of the server for the pages over a draft. */
export function draftAnswers(draft = buildDraft()): Answers {
  return {
    OpenApplicationDraft: { data: { openApplicationDraft: draft } },
    ApplicationForm: {
      data: {
        applicationForm: { __typename: 'FormDefinition', title: '申请表', schema: FORM_SCHEMA, uiSchema: UI_SCHEMA },
      },
    },
    ApplicationMaterials: { data: { applicationMaterials: [buildMaterial()], toldParameters } },
  };
}

/** An operation that is answered by what it was asked. */
export function answersTo<Variables>(operation: string, answer: (variables: Variables) => unknown): Answers {
  return { [operation]: answer };
}

/** A refusal as the server sends it. */
export function refusal(code: string, message: string, fields: { path: string; message: string }[] = []) {
  return { data: null, errors: [{ message, extensions: { code, fields, traceId: 'trace-1' } }] };
}

/** A page among its routes, for an applicant who has signed in. */
export function renderPage(
  routes: RouteObject[],
  { answers = {}, url = '/' }: { answers?: Answers; url?: string } = {},
) {
  const router = createMemoryRouter(routes, { initialEntries: [url] });
  const session = {
    session: buildSession({ permissions: ['intake:apply'] }),
    expired: false,
    epoch: 0,
    error: undefined,
    signedIn: () => undefined,
    signOut: async () => undefined,
    retry: () => undefined,
  };
  const rendered = render(
    <ApolloProvider client={fakeClient(answers)}>
      <SessionContext value={session}>
        <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }}>
          <App>
            <RouterProvider router={router} />
          </App>
        </ConfigProvider>
      </SessionContext>
    </ApolloProvider>,
  );
  return { ...rendered, router };
}
