import type { Form } from './draft.ts';
import { regionName } from './region-names.ts';

interface Choice {
  const: string;
  title: string;
}

interface FieldSchema {
  type: string;
  title: string;
  oneOf?: readonly Choice[];
  format?: string;
  'x-format'?: string;
}

export interface Definition {
  schema: { properties: Readonly<Record<string, FieldSchema>>; required?: readonly string[] };
  /** Says the order: JSON that has been stored keeps none. */
  uiSchema: { 'ui:sections': readonly { title: string; fields: readonly string[] }[] } & Readonly<
    Record<string, { 'ui:help'?: string; 'ui:placeholder'?: string; 'ui:widget'?: string } | undefined>
  >;
}

/** How a field is asked for on a phone. */
export type FieldKind = 'TEXT' | 'CHOICE' | 'DATE' | 'REGION';

export interface Field {
  key: string;
  title: string;
  kind: FieldKind;
  required: boolean;
  /** As it is stored. */
  value: string;
  /** As people read it. */
  shown: string;
  options: readonly Choice[];
  /** Place of the value among the options; -1 for none. */
  index: number;
  inputType: 'text' | 'number' | 'idcard';
  hint: string;
  /** 已自动填写 and from where. */
  mark: string;
  fixed: boolean;
  fault: string;
}

export interface Section {
  title: string;
  fields: Field[];
}

interface Known {
  field: string;
  source: string;
  correctable: boolean;
  corrected: boolean;
}

const ELSEWHERE = ['agreePromise', 'agreeSensitive', 'agreeVersion', 'idType'];
const PARTY = ['partyOrg', 'partyTransferTo'];
const BANK = ['bankName', 'bankAccount'];
/** Filled in on the larger page of 一网通办 or at the window; none of them is required. */
const LISTS = ['honours'];
const OWN = ['name', 'idNo', 'sex', 'birthDate'];

/** The published form as a phone asks for it (01 §10.4: one column, pickers for lists), with what is known and what is wrong. */
export function sectionsOf(
  { schema, uiSchema }: Definition,
  form: Form,
  known: readonly Known[],
  faults: Readonly<Record<string, string>>,
): Section[] {
  const hidden = [
    ...ELSEWHERE,
    ...LISTS,
    ...(form.partyMember === 'Y' ? [] : PARTY),
    ...(form.placementType === 'ZZJY' ? [] : BANK),
  ];
  return uiSchema['ui:sections']
    .map(({ title, fields }) => ({
      title,
      fields: fields.filter((key) => !hidden.includes(key)).flatMap((key) => fieldOf(key, schema.properties[key])),
    }))
    .filter(({ fields }) => fields.length > 0);

  function fieldOf(key: string, field: FieldSchema | undefined): Field[] {
    if (!field) return [];
    const ui = uiSchema[key] ?? {};
    const from = known.find((one) => one.field === key);
    const value = typeof form[key] === 'string' ? form[key] : '';
    const options = field.oneOf ?? [];
    const index = options.findIndex((one) => one.const === value);
    const kind = kindOf(field, ui['ui:widget']);
    return [
      {
        key,
        title: field.title,
        kind,
        required: schema.required?.includes(key) ?? false,
        value,
        shown: kind === 'CHOICE' ? (options[index]?.title ?? '') : kind === 'REGION' ? regionName(value) : value,
        options,
        index,
        inputType:
          key === 'idNo' ? 'idcard' : ['mobile', 'contactPhone', 'bankAccount'].includes(key) ? 'number' : 'text',
        hint: ui['ui:placeholder'] ?? ui['ui:help'] ?? '',
        mark: from ? (from.corrected ? `已更正，原由${from.source}提供` : `已自动填写 · ${from.source}`) : '',
        fixed: OWN.includes(key) || (from !== undefined && !from.correctable),
        fault: faults[key] ?? '',
      },
    ];
  }
}

function kindOf(field: FieldSchema, widget: string | undefined): FieldKind {
  if (field.oneOf) return 'CHOICE';
  if (field.format === 'date') return 'DATE';
  return widget === 'region' ? 'REGION' : 'TEXT';
}

/** What of the form is required and empty, in words. */
export function emptyOnes(sections: readonly Section[]): Record<string, string> {
  const empty = sections.flatMap(({ fields }) => fields).filter((field) => field.required && !field.value);
  return Object.fromEntries(empty.map(({ key, title }) => [key, `必填项“${title}”未填写`]));
}
