import { creates, defineRecord, formOf, period, readFrom } from '../../records/index.ts';
import { CRYPTO_MENU } from '../key.record.ts';
import { ownerTitle } from '../key-owners.ts';
import { RIGHTS } from '../permissions.ts';
import { KEY_REQUEST } from '../record-types.ts';
import { ACTS } from '../words.ts';
import { checkRequest } from './check-request.ts';
import { requestFlow } from './request.flow.ts';
import { requestTable } from './request-table.ts';

const source = readFrom(requestTable, 'r', (query) =>
  query
    .leftJoin('key_store as k', 'k.key_id', 'r.key_id')
    .leftJoin('user_account as u', 'u.id', 'r.submitted_by_id')
    .select(['k.id as keyRecordId', 'u.display_name as askedBy', 'r.created_at as askedAt']),
);

/** 密钥操作申请 (03 §41.4). */
export const keyRequest = defineRecord(source, {
  name: 'KeyRequest',
  plural: 'keyRequests',
  type: KEY_REQUEST,
  title: '密钥操作申请',
  unit: '件',
  doc: 'What the security administrator asks to be done with a key, and what the custodian makes of it (03 §41.4)',
  docs: {
    list: '密钥操作申请, newest first',
    one: 'One 密钥操作申请',
    filter: '密钥操作申请 to show; what is absent does not narrow',
    act: '审批通过并执行 (signed), 不同意, 撤回申请',
  },
  flow: requestFlow,
  permission: RIGHTS.view,
  number: 'request_no',
  subject: 'owner',
  numbering: { prefix: 'MY', digits: 4 },
  counted: true,
  brought: {
    keyRecordId: { kind: 'link', nullable: true, title: '密钥' },
    askedBy: { kind: 'text', nullable: true, title: '申请人' },
    askedAt: { kind: 'moment', title: '申请时间' },
  },
  shown: { ownerTitle: { kind: 'text', title: '所属系统', value: (row, ctx) => ownerTitle(ctx, row.owner) } },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '申请编号、密钥编号',
      find: [{ in: ['r.request_no'] }, { in: ['r.key_id'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    acts: { kind: 'choices', label: '密钥操作', column: 'r.act', words: ACTS, enum: 'KeyAct' },
    keyId: { kind: 'equals', label: '密钥编号', column: 'r.key_id', hidden: true },
    ...period('申请日期', 'r.created_at'),
  },
  export: {
    permission: RIGHTS.view,
    kind: 'key-requests',
    audit: 'key.export-requests',
    columns: [
      ['requestNo', 20],
      'actTitle',
      'ownerTitle',
      'subjectTitle',
      ['keyId', 22],
      ['reason', 40],
      'askedBy',
      'askedAt',
      'stateTitle',
      'approvedBy',
      'approvedAt',
      ['result', 40],
    ],
  },
  page: {
    route: '/key-requests',
    icon: 'AuditOutlined',
    group: CRYPTO_MENU,
    order: 951,
    columns: [
      { name: 'requestNo', key: true, under: ['askedAt'] },
      { name: 'actTitle', key: true, title: '操作' },
      { name: 'keyId', title: '密钥', under: ['ownerTitle'] },
      { name: 'reason', wide: true, under: ['askedBy'] },
      { name: 'stateTitle', key: true, under: ['approvedBy'] },
      { name: 'result', title: '结果' },
    ],
    facts: [
      'actTitle',
      'ownerTitle',
      'subjectTitle',
      'keyId',
      'askedBy',
      'askedAt',
      'approvedBy',
      'approvedAt',
      { name: 'reason', wide: true },
      { name: 'result', wide: true },
    ],
    open: ['keyRecordId', 'owner'],
  },
});

const requestForm = formOf(requestTable, 'KeyRequestInput', '密钥操作申请的内容', [
  'act',
  'owner',
  'subject',
  'key_id',
  'reason',
]);

/** 提出申请: nothing happens to a key before a second person has signed. */
export const asking = creates(keyRequest, requestForm, {
  name: 'askKeyAct',
  permission: RIGHTS.ask,
  doc: '申请密钥操作 (03 §41.4): a custodian approves and signs before anything happens',
  start: 'ask',
  complete: checkRequest,
});
