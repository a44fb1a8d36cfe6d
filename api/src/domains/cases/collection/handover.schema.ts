/** A material of a finished case as 安置系统 reports it (01 §11.9). */
export interface HandedMaterial {
  itemCode: string;
  name?: string;
  format?: string;
  sizeBytes?: number;
  width?: number;
  height?: number;
  dpi?: number;
  pages?: number;
  source: string;
  relatedItems?: string[];
  fileId?: string;
  value?: string;
}

export interface HandoverBody {
  handoverNo: string;
  bjNo: string;
  matterCode: string;
  finishedAt: string;
  materials: HandedMaterial[];
}

const text = (title: string, maxLength: number, more: object = {}) =>
  ({ type: 'string', title, minLength: 1, maxLength, ...more }) as const;
const whole = (title: string, maximum: number) => ({ type: 'integer', title, minimum: 0, maximum }) as const;

/** Body of PLACEMENT.CASE_FINISHED; what each item must be is checked by the items in force. */
export const handoverSchema = {
  $id: 'PLACEMENT.CASE_FINISHED',
  title: '安置系统办结件移交（含材料采集项）',
  type: 'object',
  additionalProperties: false,
  required: ['handoverNo', 'bjNo', 'matterCode', 'finishedAt', 'materials'],
  properties: {
    handoverNo: text('移交编号，安置系统内唯一', 40),
    bjNo: text('办件编号', 50),
    matterCode: text('事项编码，如M01', 20),
    finishedAt: { type: 'string', title: '办结时间', format: 'date-time', maxLength: 40 },
    materials: {
      type: 'array',
      title: '材料',
      maxItems: 100,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['itemCode', 'source'],
        properties: {
          itemCode: text('采集项编码', 40),
          name: text('材料名称', 120),
          format: text('文件格式：pdf、ofd、jpg、png', 10),
          sizeBytes: whole('大小，字节', 1_073_741_824),
          width: whole('图片宽，像素', 100_000),
          height: whole('图片高，像素', 100_000),
          dpi: whole('图片分辨率，dpi', 10_000),
          pages: whole('页数', 100_000),
          source: {
            title: '来源：UPLOAD 上传，LICENCE 电子证照，SHARED 数据共享',
            enum: ['UPLOAD', 'LICENCE', 'SHARED'],
          },
          relatedItems: { type: 'array', title: '关联的采集项', maxItems: 20, items: text('采集项编码', 40) },
          fileId: text('安置系统的文件编号', 100),
          value: { type: 'string', title: '结构化数据的取值', maxLength: 2000 },
        },
      },
    },
  },
} as const;

/** What senders copy from (R9.7). */
export const handoverExamples: readonly HandoverBody[] = [
  {
    handoverNo: 'AZ-2026-000123',
    bjNo: 'BJ-310109-2026-000123',
    matterCode: 'M01',
    finishedAt: '2026-03-09T15:20:00+08:00',
    materials: [
      {
        itemCode: 'M01-DISCHARGE_CERT',
        name: '退出现役证',
        format: 'pdf',
        sizeBytes: 482_133,
        pages: 2,
        source: 'UPLOAD',
        fileId: 'AZ-FILE-88001',
      },
      {
        itemCode: 'M01-ID_CARD',
        name: '身份证',
        format: 'jpg',
        sizeBytes: 318_402,
        width: 1654,
        height: 2339,
        source: 'LICENCE',
        fileId: 'AZ-FILE-88002',
      },
    ],
  },
];

/** What 安置系统 is answered (R9.7: outputs and codes). */
export const handoverAnswers = [
  {
    code: 0,
    meaning: '已接收；同一移交编号、相同内容再次移交也应答0，不重复处理',
    data: {
      type: 'object',
      properties: {
        materials: { type: 'integer', title: '接收的材料项数' },
        invited: { type: 'boolean', title: '是否已邀请申请人评价' },
      },
    },
  },
  {
    code: 1002,
    meaning:
      '校验未通过：message 为“部分材料校验未通过，其余已接收：采集项编码：原因；…”，data.refused 逐项列出，改正后以同一移交编号、新的 messageId 只报送该项；或指出不正确的字段（handoverNo、bjNo、matterCode），此时整件未接收',
    data: {
      type: 'object',
      properties: {
        materials: { type: 'integer', title: '已接收的材料项数' },
        invited: { type: 'boolean', title: '是否已邀请申请人评价' },
        refused: {
          type: 'array',
          title: '未接收的材料',
          items: {
            type: 'object',
            properties: {
              itemCode: { type: 'string', title: '采集项编码' },
              rule: {
                type: 'string',
                title:
                  '所违反的规则：UNKNOWN、TWICE、TAKEN、MISSING、SOURCE、FORMAT、SIZE、RESOLUTION、DPI、PAGES、VALUE、REQUIRES、EXCLUDES、GROUP',
              },
              message: { type: 'string', title: '原因' },
            },
          },
        },
      },
    },
  },
  { code: 1003, meaning: '未找到办件' },
  { code: 1005, meaning: '同一 messageId 已处理，视为成功' },
  { code: 1099, meaning: '平台内部错误，请稍后以同一 messageId 重发' },
] as const;
