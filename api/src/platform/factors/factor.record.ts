import { CRYPTO_MENU } from '../keys/index.ts';
import { defineRecord, period, readFrom } from '../records/index.ts';
import { factorFlow } from './factor.flow.ts';
import { factorTable } from './factor-table.ts';
import { RIGHTS } from './permissions.ts';
import { FACTOR_REQUEST } from './record-types.ts';
import { FACTORS } from './words.ts';

const source = readFrom(factorTable, 'f', (query) =>
  query
    .leftJoin('user_account as u', 'u.id', 'f.user_id')
    .leftJoin('org as o', 'o.id', 'u.org_id')
    .select(['u.display_name as ownerName', 'o.name as orgName', 'f.created_at as askedAt']),
);

/** 登录密钥绑定申请 (03 §41.9). */
export const factorRequest = defineRecord(source, {
  name: 'FactorRequest',
  plural: 'factorRequests',
  type: FACTOR_REQUEST,
  title: '登录密钥绑定申请',
  unit: '件',
  doc: 'A second factor that its owner has proven to hold and that a second person lets be bound (03 §41.9)',
  docs: {
    list: '登录密钥绑定申请, newest first',
    one: 'One 登录密钥绑定申请',
    filter: '登录密钥绑定申请 to show; what is absent does not narrow',
    act: '同意绑定 (signed), 不同意',
  },
  flow: factorFlow,
  permission: RIGHTS.view,
  number: 'request_no',
  subject: 'login_name',
  numbering: { prefix: 'DB', digits: 4 },
  counted: true,
  brought: {
    ownerName: { kind: 'text', nullable: true, title: '账号姓名' },
    orgName: { kind: 'text', nullable: true, title: '所属机构' },
    askedAt: { kind: 'moment', title: '申请时间' },
  },
  shown: {},
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、登录名',
      find: [{ in: ['f.request_no'] }, { in: ['f.login_name'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    kinds: { kind: 'choices', label: '登录密钥', column: 'f.kind', words: FACTORS, enum: 'FactorKind' },
    ...period('申请日期', 'f.created_at'),
  },
  export: {
    permission: RIGHTS.view,
    kind: 'factor-requests',
    audit: 'factor.export-requests',
    columns: [
      ['requestNo', 20],
      ['loginName', 20],
      'ownerName',
      ['orgName', 30],
      'kindTitle',
      ['fingerprint', 24],
      ['certificateNo', 40],
      'askedAt',
      'stateTitle',
      'approvedBy',
      'approvedAt',
    ],
  },
  page: {
    route: '/factor-requests',
    title: '登录密钥绑定',
    icon: 'SafetyCertificateOutlined',
    group: CRYPTO_MENU,
    order: 953,
    columns: [
      { name: 'requestNo', key: true, under: ['askedAt'] },
      { name: 'loginName', key: true, title: '账号', under: ['ownerName'] },
      { name: 'orgName', title: '所属机构' },
      { name: 'kindTitle', title: '登录密钥', under: ['fingerprint'] },
      { name: 'stateTitle', key: true, title: '状态', under: ['approvedBy'] },
    ],
    facts: [
      'loginName',
      'ownerName',
      'orgName',
      'kindTitle',
      'fingerprint',
      'askedAt',
      'approvedBy',
      'approvedAt',
      { name: 'certificateNo', wide: true },
    ],
    also: ['certificateNo'],
  },
});
