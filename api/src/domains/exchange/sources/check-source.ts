import { badInput } from '../../../platform/errors/index.ts';
import type { Provider } from '../../../platform/exchange/integrations/provider.ts';
import type { DataSourceField } from '../../../platform/exchange/source-field.ts';
import { Faults } from '../config/check-text.ts';
import type { Contact } from '../config/contact.ts';
import type { UpdateFrequency } from './source-words.ts';

/** What an administrator fills in (03 §35.2). */
export interface SourceContent {
  code: string;
  name: string;
  provider: Provider;
  /** Needed where the provider is OTHER. */
  providerText?: string | null | undefined;
  description: string;
  category: string;
  updateFrequency: UpdateFrequency;
  /** Null removes it, undefined keeps what there is. */
  contact?: Contact | null | undefined;
  fields: readonly DataSourceField[];
}

export const CODE = /^[A-Z][A-Z0-9_]{2,31}$/;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;
const MOST_FIELDS = 200;
const MOST_CODES = 200;

/** The content as it is stored. @throws BAD_INPUT with every field that is wrong */
export function checkSource(input: SourceContent): SourceContent {
  const faults = new Faults();
  const code = input.code.trim();
  if (!CODE.test(code)) faults.add('code', '编码应以大写字母开头，由3至32位大写字母、数字或下划线组成');
  const name = faults.text('name', '数据源名称', input.name, 2, 50);
  const other = input.provider === 'OTHER';
  const providerText = faults.text('providerText', '数据来源说明', other ? input.providerText : '', other ? 2 : 0, 50);
  const description = faults.text('description', '描述', input.description, 0, 500);
  const category = faults.text('category', '分类', input.category, 0, 50);
  const contact = input.contact
    ? {
        name: faults.text('contact.name', '联系人', input.contact.name, 2, 40),
        phone: faults.text('contact.phone', '联系电话', input.contact.phone, 5, 20),
      }
    : input.contact;
  if (input.fields.length === 0) faults.add('fields', '请至少登记一个字段');
  if (input.fields.length > MOST_FIELDS) faults.add('fields', `字段不能超过${MOST_FIELDS}个`);
  const fields = input.fields.slice(0, MOST_FIELDS).map((field, n) => checkField(faults, field, `fields.${n}`));
  const names = fields.map((field) => field.name);
  for (const [n, name] of names.entries()) {
    if (names.indexOf(name) !== n) faults.add(`fields.${n}.name`, `字段标识 ${name} 重复`);
  }
  if (faults.list.length > 0) throw badInput(faults.list);
  return {
    ...input,
    code,
    name,
    providerText: other ? providerText : null,
    description,
    category,
    contact,
    fields,
  };
}

function checkField(faults: Faults, field: DataSourceField, path: string): DataSourceField {
  const name = field.name.trim();
  if (!FIELD_NAME.test(name)) faults.add(`${path}.name`, '字段标识应以字母开头，由字母、数字或下划线组成');
  const label = faults.text(`${path}.label`, '字段名称', field.label, 1, 50);
  const standard = faults.text(`${path}.standard`, '数据标准', field.standard, 0, 60);
  const base = {
    name,
    label,
    type: field.type,
    required: field.required,
    queryKey: field.queryKey,
    sensitivity: field.sensitivity,
    content: field.content,
    ...(standard ? { standard } : {}),
  };
  switch (field.type) {
    case 'STRING':
      return { ...base, length: faults.number(`${path}.length`, '长度', field.length ?? 200, 1, 4000) };
    case 'DECIMAL': {
      const length = faults.number(`${path}.length`, '总位数', field.length ?? 14, 1, 38);
      return { ...base, length, scale: faults.number(`${path}.scale`, '小数位数', field.scale ?? 2, 0, length) };
    }
    case 'CODE': {
      const codes = [...new Set((field.codes ?? []).map((code) => code.trim()).filter(Boolean))];
      if (codes.length === 0 || codes.length > MOST_CODES || codes.some((code) => code.length > 60)) {
        faults.add(`${path}.codes`, `代码型字段须登记1至${MOST_CODES}个代码`);
      }
      return { ...base, codes };
    }
    default:
      return base;
  }
}
