import { MOST_FILES_EVER } from '../../../platform/files/index.ts';
import type { JsonSchema } from '../../../platform/forms/index.ts';
import type { ApplicationForm } from './application-form.ts';
import { applicationSchema } from './form.schema.ts';
import { MATERIALS } from './materials.ts';

/** A material as another system sends it: the file itself in base64, or where it lies with the sender. */
export interface MessageMaterial {
  /** Code of the material catalogue. */
  code: string;
  name: string;
  /** UPLOAD, ELICENCE 电子证照, SHARE 数据共享, WINDOW_SCAN (01 §2.4). */
  source: 'UPLOAD' | 'ELICENCE' | 'SHARE' | 'WINDOW_SCAN';
  mime: string;
  content?: string;
  reference?: string;
}

/** Body of `APPLICATION.SUBMIT`, an application of the portal or another front. The form is still to be read by `normaliseForm`. */
export interface ApplicationMessage {
  /** The sender's number; the same number never makes a second case. */
  applicationNo: string;
  form: Partial<ApplicationForm>;
  materials: MessageMaterial[];
  /** 9 digits; absent = the district's own centre. */
  placementStreet?: string;
  /** When the applicant agreed to the declaration, ISO 8601 with offset. */
  agreedAt: string;
  /** The front through which the person applied; PC_YWTB when absent. */
  channel?: 'PC_YWTB' | 'ALIPAY' | 'SUISHENBAN';
}

/** Codes of the lists that administrators keep. */
const CODE_OF_LIST = '^[0-9A-Z]{1,8}$';

const INSTANT = '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?(?:Z|[+-]\\d{2}:\\d{2})$';

/** Base64 of the largest material, 10 MB. */
const LONGEST_CONTENT = Math.ceil((10 * 1024 * 1024) / 3) * 4;

const material: JsonSchema = {
  type: 'object',
  title: '材料',
  additionalProperties: false,
  properties: {
    code: { title: '材料编码', enum: MATERIALS.filter(({ generated }) => !generated).map(({ code }) => code) },
    name: { type: 'string', title: '文件名', minLength: 1, maxLength: 120 },
    source: { title: '来源', enum: ['UPLOAD', 'ELICENCE', 'SHARE', 'WINDOW_SCAN'] },
    mime: { title: '文件类型', enum: ['application/pdf', 'image/jpeg', 'image/png'] },
    content: {
      type: 'string',
      title: '文件内容（base64）',
      minLength: 4,
      maxLength: LONGEST_CONTENT,
      pattern: '^[A-Za-z0-9+/]+={0,2}$',
    },
    reference: { type: 'string', title: '文件引用', minLength: 1, maxLength: 300 },
  },
  required: ['code', 'name', 'source', 'mime'],
  oneOf: [{ required: ['content'] }, { required: ['reference'] }],
};

/** Derived from the ID number where a sender leaves them out. */
const DERIVED: readonly string[] = ['sex', 'birthDate'];

/**
 * JSON Schema 2020-12 of the body, as published to senders. It uses standard keywords only, so that any validator checks it; the checks
 * behind them (check digits, dates against each other) are made when the form is read.
 */
export const applicationMessageSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '军人退役“一件事”申请报文',
  type: 'object',
  additionalProperties: false,
  properties: {
    applicationNo: { type: 'string', title: '申请编号', pattern: '^[A-Za-z0-9_-]{6,60}$' },
    form: { ...plainSchema(applicationSchema), title: '申请表', required: requiredOfSenders() },
    // The bound of the parameter: what it is set to is asked when the files are taken.
    materials: {
      type: 'array',
      title: '材料清单',
      description: `最多${MOST_FILES_EVER}个；超过平台当前设置的材料文件数上限（默认20个）的，回执1002说明上限`,
      maxItems: MOST_FILES_EVER,
      items: material,
    },
    placementStreet: { type: 'string', title: '安置街镇', pattern: '^31\\d{7}$' },
    agreedAt: { type: 'string', title: '承诺与授权时间', pattern: INSTANT },
    channel: { title: '申请渠道', enum: ['PC_YWTB', 'ALIPAY', 'SUISHENBAN'] },
  },
  required: ['applicationNo', 'form', 'materials', 'agreedAt'],
};

function requiredOfSenders(): string[] {
  return (applicationSchema.required as string[]).filter((field) => !DERIVED.includes(field));
}

/** The schema without the house's keywords, closed to fields it does not name. */
function plainSchema(schema: JsonSchema): JsonSchema {
  const plain = withoutHouseKeywords(schema) as JsonSchema;
  return { additionalProperties: false, ...plain };
}

/** Lists that administrators keep change between two issues of this schema: their codes are checked when the form is read. */
function asSent(field: JsonSchema): JsonSchema {
  const { oneOf, ...rest } = field;
  if (rest['x-list'] === undefined || !Array.isArray(oneOf)) return field;
  const codes = oneOf.map(({ const: code, title }) => `${code} ${title}`).join('、');
  return { ...rest, pattern: CODE_OF_LIST, description: `代码表，以平台现行版本为准。随系统提供：${codes}` };
}

function withoutHouseKeywords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutHouseKeywords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(asSent(value as JsonSchema)).filter(
    ([key]) => !key.startsWith('x-') && key !== 'default',
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutHouseKeywords(inner)]));
}
