import { CRYPTO_MENU } from '../../../../platform/keys/index.ts';
import { defineRecord, formOf, readFrom } from '../../../../platform/records/index.ts';
import { RIGHTS } from '../permissions.ts';
import { AUTH_METHODS, DATA_CLASS_WORDS, OPERATIONS } from '../words.ts';
import { clientFlow } from './client.flow.ts';
import { clientTable } from './client-table.ts';
import { everEnabled } from './ever-enabled.ts';
import { readRegisteredKey } from './public-key.ts';
import { isIssuable } from './renewal.ts';

export const CLIENT = 'cryptoClient';

const inWords = (codes: readonly string[], words: Readonly<Record<string, string>>): string =>
  codes.map((code) => words[code] ?? code).join('、');

const source = readFrom(clientTable, 'c', (query) => query.select(everEnabled('c.id').as('everEnabled')));

/** 客户系统 (03 §41.12, §41.13). */
export const cryptoClient = defineRecord(source, {
  name: 'CryptoClient',
  plural: 'cryptoClients',
  type: CLIENT,
  title: '客户系统',
  unit: '个',
  doc: '密码服务的客户系统 (03 §41.12); contact masked, its secret never shown',
  docs: {
    list: '客户系统, newest first',
    one: 'One 客户系统',
    filter: '客户系统 to show; what is absent does not narrow',
    act: '联调、申请启用、批准、停用',
  },
  flow: clientFlow,
  permission: RIGHTS.view,
  number: 'client_id',
  subject: 'owner_unit',
  counted: true,
  brought: { everEnabled: { kind: 'flag', title: '启用过', doc: 'a new secret then takes two persons (03 §41.10)' } },
  shown: {
    secretIssuable: {
      kind: 'flag',
      title: '本人可签发HMAC密钥',
      doc: 'it was never enabled, or the caller has asked and a second person has approved',
      value: (row, ctx) => isIssuable(ctx, row),
    },
    systemCode: { kind: 'text', title: '客户标识', doc: 'X-Client-Id', value: (row) => row.clientId },
    signKeyId: {
      kind: 'text',
      title: '签名密钥编号',
      doc: 'X-Key-Id of an SM2 signature',
      nullable: true,
      value: (row) => (row.signKey === null ? null : readRegisteredKey(row.signKey).keyId),
    },
    classNames: { kind: 'text', title: '数据类别', value: (row) => inWords(row.dataClasses, DATA_CLASS_WORDS) },
    operationNames: { kind: 'text', title: '允许的操作', value: (row) => inWords(row.operations, OPERATIONS) },
    addresses: { kind: 'text', title: '来源IP', value: (row) => row.allowedIps.join('、') },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '客户标识、主管单位',
      find: [{ in: ['c.client_id'] }, { in: ['c.owner_unit'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    methods: {
      kind: 'choices',
      label: '认证方式',
      column: 'c.auth_method',
      words: AUTH_METHODS,
      enum: 'CryptoAuthMethod',
    },
  },
  export: {
    permission: RIGHTS.view,
    kind: 'crypto-clients',
    audit: 'crypto.client.export',
    columns: [
      'systemCode',
      ['clientIdTitle', 26],
      ['ownerUnit', 26],
      'contactNameMasked',
      'contactPhoneMasked',
      ['authMethodTitle', 20],
      ['classNames', 30],
      ['operationNames', 40],
      ['addresses', 30],
      'quota',
      'stateTitle',
    ],
  },
  page: {
    route: '/crypto/clients',
    icon: 'ApiOutlined',
    group: CRYPTO_MENU,
    order: 953,
    columns: [
      { name: 'clientIdTitle', title: '系统名称与标识', under: ['systemCode'], key: true },
      { name: 'ownerUnit', title: '主管单位与联系人', under: ['contactNameMasked', 'contactPhoneMasked'] },
      { name: 'authMethodTitle', title: '认证方式' },
      'classNames',
      'quota',
      { name: 'stateTitle', key: true },
    ],
    facts: [
      'systemCode',
      'clientIdTitle',
      'ownerUnit',
      'contactNameMasked',
      'contactPhoneMasked',
      'authMethodTitle',
      'signKeyId',
      'secretKeyId',
      'secretSetAt',
      'priorSecretKeyId',
      'priorSecretUntil',
      'secretAskedAt',
      'secretUsableUntil',
      'testedAt',
      'quota',
      { name: 'classNames', wide: true },
      { name: 'operationNames', wide: true },
      { name: 'addresses', wide: true },
      { name: 'remark', wide: true },
    ],
    open: [
      'everEnabled',
      'secretIssuable',
      'authMethod',
      'clientId',
      'signKey',
      'encryptKey',
      'dataClasses',
      'operations',
      'allowedIps',
    ],
  },
});

const CONTENT = [
  'owner_unit',
  'contact_name',
  'contact_phone',
  'auth_method',
  'sign_key',
  'encrypt_key',
  'data_classes',
  'operations',
  'allowed_ips',
  'quota',
  'remark',
] as const;

export const clientForm = formOf(clientTable, 'CryptoClientInput', '登记客户系统', ['client_id', ...CONTENT]);
export const clientContent = formOf(
  clientTable,
  'CryptoClientContentInput',
  '客户系统的登记内容；启用期间不能修改',
  CONTENT,
);
export type ClientEntry = ReturnType<typeof clientContent.read>;
