import { defineRecord, period, readFrom } from '../records/index.ts';
import { keyFlow } from './key.flow.ts';
import { ownerTitle } from './key-owners.ts';
import { keyTable } from './key-table.ts';
import { RIGHTS } from './permissions.ts';
import { STORED_KEY } from './record-types.ts';
import { LAYERS, REWRAPS, SUBJECTS } from './words.ts';

/** 密码应用 in 系统与安全: the entries of item 41, of keys here and of the domain that serves and transforms the client systems. */
export const CRYPTO_MENU = { key: 'crypto', title: '密码应用', icon: 'KeyOutlined', area: 'system' } as const;

const source = readFrom(keyTable, 'k', (query) => query.select(['k.created_at as madeAt']));

/** 密钥 (03 §41.4, §41.13). */
export const storedKey = defineRecord(source, {
  name: 'StoredKey',
  plural: 'storedKeys',
  type: STORED_KEY,
  title: '密钥',
  unit: '个',
  doc: 'A stored key (03 §41.4): what is known of it; the key itself never leaves the provider',
  docs: {
    list: '密钥 of every system, newest first unless sorted',
    one: 'One 密钥',
    filter: '密钥 to show; what is absent does not narrow',
  },
  flow: keyFlow,
  permission: RIGHTS.view,
  number: 'key_id',
  subject: 'owner',
  counted: true,
  brought: { madeAt: { kind: 'moment', title: '生成时间' } },
  shown: { ownerTitle: { kind: 'text', title: '所属系统', value: (row, ctx) => ownerTitle(ctx, row.owner) } },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '密钥编号、系统代码',
      find: [{ in: ['k.key_id'], match: 'part' }],
    },
    states: { kind: 'states', label: '状态', url: 'state' },
    layers: { kind: 'choices', label: '层级', column: 'k.layer', words: LAYERS, enum: 'KeyLayer' },
    subjects: {
      kind: 'choices',
      label: '密钥类别',
      column: 'k.subject',
      words: SUBJECTS,
      enum: 'KeySubject',
      more: true,
    },
    rewraps: { kind: 'choices', label: '重加密', column: 'k.rewrap', words: REWRAPS, enum: 'KeyRewrap', more: true },
    ...period('计划轮换日期', 'k.rotate_on', 'day'),
    owner: { kind: 'equals', label: '所属系统代码', column: 'k.owner', hidden: true },
  },
  sorts: {
    keyId: { title: '密钥编号', kind: 'text', column: 'k.key_id' },
  },
  export: {
    permission: RIGHTS.view,
    kind: 'keys',
    audit: 'key.export',
    columns: [
      ['keyId', 22],
      'ownerTitle',
      'subjectTitle',
      ['layerTitle', 24],
      'algorithmTitle',
      ['usage', 24],
      'kcv',
      'stateTitle',
      'referenceCount',
      'madeAt',
      'madeBy',
      'activatedAt',
      'disabledAt',
      'archivedAt',
      'destroyedAt',
      'rotateOn',
    ],
  },
  page: {
    route: '/keys',
    title: '密钥管理',
    icon: 'KeyOutlined',
    group: CRYPTO_MENU,
    order: 950,
    columns: [
      { name: 'keyId', key: true, under: ['subjectTitle'] },
      { name: 'ownerTitle', title: '所属系统', under: ['owner'] },
      { name: 'layerTitle', title: '层级', under: ['algorithmTitle'] },
      { name: 'kcv', title: 'KCV' },
      { name: 'stateTitle', title: '状态', key: true, under: ['activatedAt'] },
      { name: 'referenceCount', title: '引用数', under: ['rewrapTitle'] },
      { name: 'rotateOn', title: '计划轮换', under: ['madeBy'] },
    ],
    facts: [
      'ownerTitle',
      'subjectTitle',
      'layerTitle',
      'algorithmTitle',
      'usage',
      'keyVersion',
      'kcv',
      'wrappedBy',
      'madeAt',
      'madeBy',
      'activatedAt',
      'disabledAt',
      'archivedAt',
      'destroyedAt',
      'rotateOn',
      'referenceCount',
      'countedAt',
      'rewrapTitle',
      'rewrapped',
      { name: 'rewrapFault', wide: true },
      { name: 'publicKey', wide: true },
    ],
    also: ['subject'],
  },
});
