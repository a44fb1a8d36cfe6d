import { sql } from '../../../database/sql.ts';
import { requireUser } from '../../../platform/kernel/index.ts';
import { defineRecord, defineTable, period, readFrom, shape } from '../../../platform/records/index.ts';
import { REVIEW_MENU } from '../menu.ts';
import { BUSINESS_TYPES, type StaffSnapshot } from '../words.ts';
import { RECEPTION, RECEPTION_SCENES } from './words.ts';

const receptionTable = defineTable({
  name: 'service_reception',
  columns: {
    reception_no: { kind: 'text', max: 20, unique: true, title: '接待编号', doc: 'JD + date + five digits' },
    scene: {
      kind: 'choice',
      max: 16,
      title: '服务场景',
      words: RECEPTION_SCENES,
      enum: 'ReceptionScene',
      enumDoc: '接待登记的服务场景 (01 §11.4)',
    },
    created_at: { kind: 'moment', as: 'receivedAt', title: '接待时间' },
    matter_name: { kind: 'text', max: 80, title: '事项' },
    business_type: { kind: 'text', max: 12, api: false, title: '业务类型' },
    record_type: { kind: 'text', max: 40, nullable: true, api: false, title: '办理的记录' },
    record_id: { kind: 'link', nullable: true, api: false, title: '办理的记录' },
    record_no: { kind: 'text', max: 50, nullable: true, title: '办件编号', doc: 'of the record that it was about' },
    name_masked: { kind: 'text', max: 60, filled: true, title: '姓名', doc: 'masked; empty where none was given' },
    phone_masked: { kind: 'text', max: 20, filled: true, title: '手机号', doc: 'masked; empty where none was given' },
    invited: {
      kind: 'flag',
      filled: true,
      title: '已发评价短信',
      doc: 'the number was asked to evaluate by text message, once a day',
    },
    org_name: { kind: 'text', max: 80, title: '接待单位', doc: '服务中心或单位' },
    received_by: { kind: 'json', shape: shape<StaffSnapshot>(), api: false, as: 'receiver', title: '接待人' },
  },
});

const source = readFrom(receptionTable, 'r', (query) =>
  query.select(
    sql<boolean>`exists (select 1 from evaluation e where e.service_type = 'reception' and e.service_id = r.id
             and not e.anonymous)`.as('evaluated'),
  ),
);

/** 接待登记 (01 §11.4); an anonymous evaluation leaves no trace in it. */
export const reception = defineRecord(source, {
  name: 'Reception',
  plural: 'receptions',
  type: RECEPTION,
  title: '接待登记',
  unit: '条',
  doc: '接待登记; personal data masked',
  docs: {
    list: '接待登记 of the caller’s scope, newest first',
    filter: '接待登记 to show; what is absent does not narrow',
  },
  permission: ['review.reception:register', 'review:view'],
  number: 'reception_no',
  subject: 'name_masked',
  brought: {
    evaluated: { kind: 'flag', title: '已评价', doc: 'by name; an anonymous evaluation leaves no trace here' },
  },
  shown: {
    businessTypeTitle: {
      kind: 'text',
      title: '业务类型',
      value: ({ businessType }) => (BUSINESS_TYPES as Readonly<Record<string, string>>)[businessType] ?? businessType,
    },
    link: {
      kind: 'text',
      nullable: true,
      title: '办理页面',
      doc: 'route of that record in the console',
      value: ({ recordType, recordId }, ctx) => {
        const binding = recordType ? ctx.app.registry.records.get(recordType) : undefined;
        return binding && recordId ? binding.link.replace('{id}', recordId) : null;
      },
    },
    receivedByName: { kind: 'text', title: '接待人', value: ({ receiver }) => receiver.name },
  },
  filters: {
    search: {
      kind: 'search',
      label: '查找',
      hint: '接待编号、办件编号',
      find: [{ in: ['r.reception_no', 'r.record_no'] }],
    },
    scenes: {
      kind: 'choices',
      label: '服务场景',
      column: 'r.scene',
      words: RECEPTION_SCENES,
      enum: 'ReceptionScene',
      url: 'scene',
    },
    mine: {
      kind: 'own',
      of: 'flag',
      label: '只看本人接待',
      where: (_, ctx) => sql`r.received_by ->> 'id' = ${requireUser(ctx).userId}`,
    },
    ...period('接待日期', 'r.created_at'),
  },
  export: {
    permission: 'review.reception:export',
    kind: 'receptions',
    audit: 'review.export-receptions',
    columns: [
      ['receptionNo', 20],
      ['receivedAt', 20],
      'sceneTitle',
      'businessTypeTitle',
      ['matterName', 24],
      ['recordNo', 24],
      'nameMasked',
      ['phoneMasked', 16],
      'invited',
      'evaluated',
      ['orgName', 28],
      'receivedByName',
    ],
  },
  page: {
    route: '/reviews/receptions',
    icon: 'SolutionOutlined',
    group: REVIEW_MENU,
    order: 44,
    columns: [
      { name: 'receptionNo', title: '接待编号与时间', under: ['receivedAt'], key: true },
      { name: 'sceneTitle', title: '场景与业务类型', under: ['businessTypeTitle'] },
      { name: 'matterName', title: '事项', under: ['recordNo'] },
      { name: 'nameMasked', title: '群众', under: ['phoneMasked'] },
      { name: 'orgName', title: '接待单位与人员', under: ['receivedByName'] },
      { name: 'evaluated', title: '评价', under: ['invited'], key: true },
    ],
    also: ['link', 'scene'],
  },
});
