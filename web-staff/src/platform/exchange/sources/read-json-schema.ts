import type { DataFieldContent, DataFieldType } from '../../../generated/graphql.ts';
import type { FieldValues } from './source-values.ts';

interface Property {
  type?: unknown;
  format?: unknown;
  title?: unknown;
  description?: unknown;
  maxLength?: unknown;
  enum?: unknown;
}

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const MOST_FIELDS = 200;

/** What a well-known name says about its values. */
const contents: readonly [RegExp, DataFieldContent][] = [
  [/^(id(card)?(no|number)?|sfzh|certno)$/i, 'ID_NUMBER'],
  [/^(real|person|full)?name$|^xm$/i, 'PERSON_NAME'],
  [/phone|mobile|^sjh$/i, 'PHONE'],
  [/bank|account/i, 'BANK_ACCOUNT'],
  [/address|^dz$/i, 'ADDRESS'],
];

/**
 * The fields that a JSON Schema of one record, or of a list of them, describes, to be looked over before they are saved.
 * @throws Error with what is wrong, in Chinese
 */
export function readJsonSchema(text: string): FieldValues[] {
  let schema: unknown;
  try {
    schema = JSON.parse(text);
  } catch {
    throw new Error('文件不是正确的 JSON');
  }
  const record = recordOf(schema);
  const required = new Set(Array.isArray(record.required) ? record.required : []);
  const entries = Object.entries(record.properties);
  if (entries.length === 0) throw new Error('没有在 properties 中找到字段');
  if (entries.length > MOST_FIELDS) throw new Error(`字段不能超过${MOST_FIELDS}个`);
  const wrong = entries.filter(([name]) => !NAME.test(name)).map(([name]) => name.slice(0, 64));
  if (wrong.length > 0) throw new Error(`字段标识应以字母开头，由字母、数字或下划线组成：${wrong.join('、')}`);
  return entries.map(([name, property]) => fieldOf(name, property, required.has(name)));
}

function recordOf(schema: unknown): { properties: Record<string, Property>; required?: unknown } {
  const one = schema as { type?: unknown; items?: unknown; properties?: unknown; required?: unknown } | null;
  if (typeof one === 'object' && one !== null) {
    if (one.type === 'array' && one.items) return recordOf(one.items);
    if (typeof one.properties === 'object' && one.properties !== null)
      return { properties: one.properties as Record<string, Property>, required: one.required };
  }
  throw new Error('没有找到 properties：文件应为一条记录的 JSON Schema');
}

function fieldOf(name: string, given: Property | null, required: boolean): FieldValues {
  const property = given ?? {};
  const type = typeOf(property);
  const title = [property.title, property.description].find((one) => typeof one === 'string' && one.trim());
  const content = contents.find(([pattern]) => pattern.test(name))?.[1] ?? 'PLAIN';
  return {
    name,
    label: String(title ?? name)
      .trim()
      .slice(0, 50),
    type,
    length: type === 'STRING' ? (typeof property.maxLength === 'number' ? property.maxLength : 200) : null,
    codes: type === 'CODE' ? (property.enum as unknown[]).map(String) : [],
    required,
    queryKey: content === 'ID_NUMBER',
    // What is about a person is taken as sensitive until somebody decides otherwise.
    sensitivity: content === 'PLAIN' ? 'NONE' : content === 'BANK_ACCOUNT' ? 'L2' : 'L1',
    content,
  };
}

function typeOf({ type, format, enum: values }: Property): DataFieldType {
  if (Array.isArray(values) && values.length > 0) return 'CODE';
  const kind = Array.isArray(type) ? type.find((one) => one !== 'null') : type;
  if (kind === 'integer') return 'INTEGER';
  if (kind === 'number') return 'DECIMAL';
  if (kind === 'boolean') return 'BOOLEAN';
  if (format === 'date') return 'DATE';
  return format === 'date-time' ? 'DATETIME' : 'STRING';
}
