import { camel } from '../../../../platform/records/columns.ts';
import { reserveTable } from '../reserve-table.ts';

/** Columns that are ours alone: how the file went, not what it says of the person. */
const OURS: ReadonlySet<string> = new Set([
  'person_id',
  'record_no',
  'export_no',
  'exported_at',
  'exported_by_name',
  'delivered_to',
  'delivered_by',
  'delivered_at',
  'send_state',
  'send_reason',
  'sent_at',
  'result_reason',
  'result_on',
  'office_org_id',
  'updated_by_name',
]);

type Key = keyof typeof reserveTable.columns;

/** What a data file says of a person (01 §12.4), in the order of the form; codes as the national standards or the lists of the offices have them. */
export const SENT_FIELDS = (Object.keys(reserveTable.columns) as Key[]).flatMap((key) =>
  OURS.has(key) ? [] : [{ key, name: camel(key), title: reserveTable.columns[key].title }],
);

/** JSON Schema of RESERVE.FORM. */
export const formSchema = {
  type: 'object',
  required: ['department', 'districtCode', 'exportNo', 'edition', 'fields', 'withheld'],
  properties: {
    department: { type: 'string', title: '接收部门' },
    districtCode: { type: 'string', title: '区', pattern: '^[0-9]{6}$' },
    exportNo: { type: 'string', title: '登记表编号' },
    edition: { type: 'integer', minimum: 1, title: '版次' },
    fields: {
      type: 'object',
      title: '登记内容；没有填写的栏目不出现，多项内容以换行分隔',
      properties: Object.fromEntries(SENT_FIELDS.map(({ name, title }) => [name, { type: 'string', title }])),
    },
    withheld: { type: 'array', items: { type: 'string' }, title: '发送人无权查看、没有发送的栏目' },
  },
} as const;
