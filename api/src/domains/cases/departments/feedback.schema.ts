/** Body of a department's FEEDBACK message (01 §3.3), the part that moves a sub-case; more fields come with item 1's contracts. */
export const feedbackSchema = {
  $id: 'FEEDBACK',
  type: 'object',
  additionalProperties: false,
  required: ['feedbackType', 'externalStatus'],
  properties: {
    department: { type: 'string', title: '部门', maxLength: 8 },
    feedbackType: {
      title: '反馈类型',
      enum: ['ACCEPT', 'PROGRESS', 'SUPPLEMENT', 'REJECT', 'DONE', 'ERROR', 'INFO'],
    },
    externalStatus: {
      type: 'object',
      title: '外部状态',
      additionalProperties: false,
      required: ['text'],
      properties: { code: { type: 'string', maxLength: 40 }, text: { type: 'string', minLength: 1, maxLength: 120 } },
    },
    handledBy: { type: 'string', title: '经办人', maxLength: 60 },
    handledOrg: { type: 'string', title: '经办机构', maxLength: 80 },
    handledAt: { type: 'string', title: '办理时间', format: 'date-time' },
    contactPhone: { type: 'string', title: '联系电话', maxLength: 30 },
    reasonText: { type: 'string', title: '原因', maxLength: 2000 },
    suggestion: { type: 'string', title: '建议', maxLength: 2000 },
    requiredMaterials: {
      type: 'array',
      title: '需补正材料',
      maxItems: 20,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        properties: {
          code: { type: 'string', maxLength: 20 },
          name: { type: 'string', minLength: 1, maxLength: 60 },
          note: { type: 'string', maxLength: 200 },
        },
      },
    },
    resultData: { type: 'object', title: '办理结果', maxProperties: 40 },
  },
  allOf: [
    {
      if: { properties: { feedbackType: { enum: ['REJECT', 'SUPPLEMENT', 'ERROR'] } }, required: ['feedbackType'] },
      // biome-ignore lint/suspicious/noThenProperty: `then` is a JSON Schema keyword
      then: { required: ['reasonText'] },
    },
    {
      if: { properties: { feedbackType: { const: 'SUPPLEMENT' } }, required: ['feedbackType'] },
      // biome-ignore lint/suspicious/noThenProperty: `then` is a JSON Schema keyword
      then: { required: ['requiredMaterials'] },
    },
  ],
} as const;

export interface FeedbackBody {
  department?: string;
  feedbackType: 'ACCEPT' | 'PROGRESS' | 'SUPPLEMENT' | 'REJECT' | 'DONE' | 'ERROR' | 'INFO';
  externalStatus: { code?: string; text: string };
  handledBy?: string;
  handledOrg?: string;
  handledAt?: string;
  reasonText?: string;
  suggestion?: string;
  requiredMaterials?: { code?: string; name: string; note?: string }[];
}
