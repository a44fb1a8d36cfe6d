import { sql } from '../../../database/sql.ts';
import { defineRecord, defineTable, formOf, placed, readFrom } from '../../../platform/records/index.ts';
import { CADRE_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { HONOUR } from '../record-types.ts';
import { HONOUR_WORDS } from '../words.ts';

const honourTable = defineTable({
  name: 'cadre_honour',
  flow: false,
  columns: {
    cadre_id: { kind: 'link', title: '军休干部' },
    cadre_uid: { kind: 'text', max: 32, title: '人员编号' },
    honour_code: {
      kind: 'choice',
      max: 3,
      words: HONOUR_WORDS,
      enum: 'CadreHonourCode',
      enumDoc: '功勋荣誉',
      title: '功勋荣誉',
    },
    granted_by: { kind: 'text', max: 100, nullable: true, title: '授予单位' },
    granted_date: { kind: 'day', nullable: true, title: '授予日期' },
    wartime: { kind: 'flag', filled: true, title: '战时' },
    document_no: { kind: 'text', max: 60, nullable: true, title: '文号' },
    verified: { kind: 'flag', filled: true, title: '已核验', doc: 'what is not verified does not count' },
  },
});

/** 功勋荣誉 of the cadres (03 §29.3 Honour). */
export const cadreHonour = defineRecord(
  readFrom(honourTable, 'h', (query) =>
    query
      .innerJoin('retired_cadre as c', 'c.id', 'h.cadre_id')
      .innerJoin('org as o', 'o.id', 'h.org_id')
      .select(['c.name_masked as cadreName', 'o.name as orgName'])
      .select((of) =>
        of
          .selectFrom('attachment as a')
          .select(sql<number>`count(*)::int`.as('files'))
          .whereRef('a.record_id', '=', 'h.id')
          .where('a.record_type', '=', HONOUR)
          .as('proofs'),
      ),
  ),
  {
    name: 'CadreHonour',
    plural: 'cadreHonours',
    type: HONOUR,
    title: '功勋荣誉',
    unit: '条',
    doc: '功勋荣誉 of a 军休干部 (03 §29.3)',
    docs: {
      list: '功勋荣誉 in the caller’s scope, newest first',
      filter: '功勋荣誉 to show; what is absent does not narrow',
    },
    permission: RIGHTS.cadre,
    number: 'cadre_uid',
    counted: true,
    brought: {
      cadreName: { kind: 'text', title: '姓名', doc: 'masked' },
      orgName: { kind: 'text', title: '军休机构' },
      proofs: { kind: 'whole', title: '证明文件', doc: '份数' },
    },
    files: '证明文件',
    filters: {
      search: { kind: 'search', label: '查找', hint: '人员编号', find: [{ in: ['h.cadre_uid'] }] },
      cadreId: { kind: 'equals', column: 'h.cadre_id', id: true, label: '军休干部', hidden: true },
      codes: {
        kind: 'choices',
        label: '功勋荣誉',
        column: 'h.honour_code',
        words: HONOUR_WORDS,
        enum: 'CadreHonourCode',
      },
      unverified: { kind: 'flag', label: '荣誉待核验', when: ['h.verified', 'is not true'] },
      districtCode: placed.districtCode,
    },
    export: {
      permission: RIGHTS.export,
      kind: 'cadre-honours',
      audit: 'recuperation.honours-export',
      columns: [
        ['cadreUid', 18],
        'cadreName',
        ['honourCodeTitle', 28],
        'grantedBy',
        'grantedDate',
        'verified',
        'proofs',
      ],
    },
    page: {
      route: '/recuperation/honours',
      icon: 'StarOutlined',
      group: CADRE_MENU,
      order: 51,
      columns: [
        { name: 'cadreName', key: true, under: ['cadreUid'] },
        { name: 'honourCodeTitle', key: true, wide: true },
        { name: 'grantedBy', under: ['documentNo'] },
        'grantedDate',
        'orgName',
        { name: 'proofs', key: true },
        { name: 'verified', key: true },
      ],
      also: ['cadreId'],
    },
  },
);

/** What a sheet of honours holds. */
export const honourForm = formOf(honourTable, 'CadreHonourInput', '功勋荣誉', [
  'cadre_uid',
  'honour_code',
  'granted_by',
  'granted_date',
  'wartime',
  'document_no',
  'verified',
]);
