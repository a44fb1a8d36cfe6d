import { requiring } from '../../../platform/forms/index.ts';
import { APPLICANT_STATUSES, type FeedbackType } from './words.ts';

/** Most bytes of one attachment (01 §3.8). */
export const MOST_ATTACHMENT_BYTES = 20 * 1024 * 1024;
/** A longer reason is cut here and kept whole as an attachment (01 §3.8). */
export const LONGEST_REASON = 2000;

/**
 * Body of a department's FEEDBACK message (01 §3.3). What `resultData` may hold is the department's contract's to say; sizes that have an
 * answer in words of their own (reason, attachments) are not limited here but where they are read.
 */
export const feedbackSchema = {
  $id: 'FEEDBACK',
  type: 'object',
  additionalProperties: false,
  required: ['feedbackType', 'externalStatus'],
  properties: {
    personIdNo: { type: 'string', title: '身份证号码', maxLength: 30 },
    matterCode: { type: 'string', title: '事项代码', maxLength: 20 },
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
    applicantStatus: { title: '申请人情况', enum: Object.keys(APPLICANT_STATUSES) },
    handledBy: { type: 'string', title: '经办人', maxLength: 60 },
    handledOrg: { type: 'string', title: '经办机构', maxLength: 80 },
    handledAt: { type: 'string', title: '办理时间', format: 'date-time' },
    contactPhone: { type: 'string', title: '联系电话', maxLength: 30 },
    reasonText: { type: 'string', title: '原因', minLength: 1, maxLength: 20_000 },
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
    attachments: {
      type: 'array',
      title: '附件',
      maxItems: 10,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name'],
        anyOf: [{ required: ['content'] }, { required: ['size'] }],
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 120 },
          size: { type: 'integer', minimum: 1 },
          content: { type: 'string', minLength: 4, pattern: '^[A-Za-z0-9+/]+={0,2}$' },
        },
      },
    },
  },
  allOf: [
    requiring(
      { properties: { feedbackType: { enum: ['REJECT', 'SUPPLEMENT', 'ERROR'] } }, required: ['feedbackType'] },
      ['reasonText'],
    ),
    requiring({ properties: { feedbackType: { const: 'SUPPLEMENT' } }, required: ['feedbackType'] }, [
      'requiredMaterials',
    ]),
  ],
} as const;

export interface FeedbackAttachment {
  name: string;
  /** Bytes, as announced; the content decides. */
  size?: number;
  /** Base64 of a PDF, JPG or PNG. */
  content?: string;
}

export interface FeedbackBody {
  personIdNo?: string;
  matterCode?: string;
  department?: string;
  feedbackType: FeedbackType;
  externalStatus: { code?: string; text: string };
  applicantStatus?: keyof typeof APPLICANT_STATUSES;
  handledBy?: string;
  handledOrg?: string;
  handledAt?: string;
  contactPhone?: string;
  reasonText?: string;
  suggestion?: string;
  requiredMaterials?: { code?: string; name: string; note?: string }[];
  resultData?: Readonly<Record<string, unknown>>;
  attachments?: FeedbackAttachment[];
}
