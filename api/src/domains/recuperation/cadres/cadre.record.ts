import { defineRecord, defineTable, formOf, placed, readFrom } from '../../../platform/records/index.ts';
import { CADRE_MENU } from '../menu.ts';
import { RIGHTS } from '../permissions.ts';
import { CADRE } from '../record-types.ts';
import { CATEGORIES, GENDERS, SERVICE } from '../words.ts';

export const cadreTable = defineTable({
  name: 'retired_cadre',
  flow: false,
  columns: {
    cadre_uid: { kind: 'text', max: 32, unique: true, title: '人员编号', doc: 'cadreUid of 军休服务管理系统' },
    org_code: { kind: 'text', max: 20, title: '军休机构编号' },
    name: { kind: 'sealed', key: 'NAME', mask: 'name', max: 50, title: '姓名' },
    id_no: {
      kind: 'sealed',
      key: 'ID',
      mask: 'idNumber',
      max: 18,
      index: 'id',
      check: 'recuperation.idNumber',
      title: '身份证号',
    },
    gender: { kind: 'text', max: 1, words: GENDERS, title: '性别' },
    birth_date: { kind: 'day', nullable: true, title: '出生日期' },
    category: {
      kind: 'choice',
      max: 10,
      words: CATEGORIES,
      enum: 'RetiredCadreCategory',
      enumDoc: '军休干部类别',
      title: '类别',
    },
    rank: { kind: 'text', max: 40, nullable: true, title: '原职级' },
    enlist_date: { kind: 'day', nullable: true, title: '入伍日期' },
    transfer_date: { kind: 'day', nullable: true, title: '移交日期' },
    phone: {
      kind: 'sealed',
      key: 'CONTACT',
      mask: 'phone',
      max: 20,
      nullable: true,
      check: 'recuperation.phone',
      title: '联系电话',
    },
    service_status: {
      kind: 'choice',
      max: 10,
      words: SERVICE,
      enum: 'RetiredCadreStatus',
      enumDoc: '服务状态',
      filled: true,
      title: '服务状态',
    },
    suspected_dead: { kind: 'flag', filled: true, title: '疑似去世' },
    version: { kind: 'whole', filled: true, title: '版本' },
  },
});

/** 军休干部 (03 §29.3 Cadre): the mirror of 军休服务管理系统, read by the institutions that serve them. */
export const retiredCadre = defineRecord(
  readFrom(cadreTable, 'c', (query) => query.innerJoin('org as o', 'o.id', 'c.org_id').select(['o.name as orgName'])),
  {
    name: 'RetiredCadre',
    plural: 'retiredCadres',
    type: CADRE,
    title: '军休干部',
    unit: '人',
    doc: '军休干部 (03 §29.3); name, number and phone masked',
    docs: {
      list: '军休干部 in the caller’s scope, newest first unless sorted',
      one: 'One 军休干部',
      filter: '军休干部 to show; what is absent does not narrow',
    },
    permission: RIGHTS.cadre,
    number: 'cadre_uid',
    subject: 'name',
    counted: true,
    brought: { orgName: { kind: 'text', title: '军休机构' } },
    filters: {
      search: { kind: 'search', label: '查找', hint: '人员编号', find: [{ in: ['c.cadre_uid'] }] },
      idNo: {
        kind: 'blind',
        label: '身份证号',
        column: 'c.id_no_index',
        field: { name: 'retired_cadre.id_no', kind: 'id' },
      },
      statuses: {
        kind: 'choices',
        label: '服务状态',
        column: 'c.service_status',
        words: SERVICE,
        enum: 'RetiredCadreStatus',
      },
      districtCode: placed.districtCode,
    },
    sorts: { birthDate: { title: '出生日期', kind: 'day', column: 'c.birth_date' } },
    export: {
      permission: RIGHTS.export,
      kind: 'retired-cadres',
      audit: 'recuperation.cadres-export',
      columns: [
        ['cadreUid', 18],
        'nameMasked',
        ['idNoMasked', 22],
        'birthDate',
        'categoryTitle',
        'rank',
        ['orgName', 30],
        'serviceStatusTitle',
      ],
    },
    page: {
      route: '/recuperation/cadres',
      icon: 'SolutionOutlined',
      group: CADRE_MENU,
      order: 50,
      columns: [
        { name: 'cadreUid', key: true },
        { name: 'nameMasked', key: true, under: ['idNoMasked'] },
        { name: 'birthDate', sort: 'birthDate' },
        { name: 'categoryTitle', under: ['rank'] },
        { name: 'orgName', wide: true },
        { name: 'serviceStatusTitle', key: true },
      ],
      facts: [
        'nameMasked',
        'idNoMasked',
        'birthDate',
        'categoryTitle',
        'rank',
        'orgName',
        'enlistDate',
        'transferDate',
        'phoneMasked',
        'serviceStatusTitle',
        'suspectedDead',
      ],
    },
  },
);

/** What a sheet of cadres holds. */
export const cadreForm = formOf(cadreTable, 'RetiredCadreInput', '军休干部', [
  'cadre_uid',
  'org_code',
  'name',
  'id_no',
  'gender',
  'birth_date',
  'category',
  'rank',
  'enlist_date',
  'transfer_date',
  'phone',
  'service_status',
]);
