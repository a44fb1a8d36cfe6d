import type { DataSourceField } from '../../../../platform/exchange/index.ts';
import type { ContractField, FeedbackContract } from '../contracts/contract.ts';
import { importColumns, NEEDED } from './import-rows.ts';

/** Columns that say who a person is, or something of him in free words: who corrects a row sees them masked. */
const SHOWN: Readonly<Record<string, Pick<DataSourceField, 'sensitivity' | 'content'>>> = {
  身份证号码: { sensitivity: 'L2', content: 'ID_NUMBER' },
  联系电话: { sensitivity: 'L1', content: 'PHONE' },
  原因: { sensitivity: 'L1', content: 'PLAIN' },
  建议: { sensitivity: 'L1', content: 'PLAIN' },
};

const CONTENTS = {
  name: 'PERSON_NAME',
  idNumber: 'ID_NUMBER',
  phone: 'PHONE',
  bankAccount: 'BANK_ACCOUNT',
  address: 'ADDRESS',
  hidden: 'PLAIN',
} as const;

/** The columns of a department's file as fields: what 数据接收 needs to show a row and to have it corrected. */
export function fieldsOfFile(contract: FeedbackContract): DataSourceField[] {
  const agreed = new Map(contract.fields.map((field) => [field.name, field]));
  return importColumns(contract).map((name) => ({
    ...{ name, label: name, type: 'STRING', required: NEEDED.includes(name), queryKey: false },
    ...(SHOWN[name] ?? shownOf(agreed.get(name))),
  }));
}

function shownOf(field: ContractField | undefined): Pick<DataSourceField, 'sensitivity' | 'content'> {
  if (!field?.masking) return { sensitivity: 'NONE', content: 'PLAIN' };
  return { sensitivity: 'L1', content: CONTENTS[field.masking] };
}

/** Columns that may be written anew where one of `wrong` is wrong: another kind of feedback asks for other columns. */
export function correctableColumns(wrong: readonly string[], contract: FeedbackContract): string[] {
  if (!wrong.includes('反馈类型')) return [...wrong];
  return [...new Set([...wrong, '原因', '需补正材料', ...contract.fields.map(({ name }) => name)])];
}
