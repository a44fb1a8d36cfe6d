import type { Choice, Definition, FieldSchema } from './form-definition.ts';
import type { Form } from './merge.ts';
import { regionName } from './region-names.ts';

export type { Choice, Definition, FieldSchema };

/** How a field is asked for on a phone. */
export type FieldKind = 'TEXT' | 'CHOICE' | 'DATE' | 'REGION' | 'LIST';

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
  /** Too much for one line, in large text above all: addresses. */
  long: boolean;
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

/** A field that was filled in beforehand. */
export interface Known {
  field: string;
  source: string;
  correctable: boolean;
  corrected: boolean;
}

/** Asked on pages of their own, or never. */
const ELSEWHERE = ['agreePromise', 'agreeSensitive', 'agreeVersion', 'idType', 'singleMatter'];
/** 安置街镇: a choice among those of the district, once it is chosen. */
export const STREET = 'placementStreet';
const PARTY = ['partyOrg', 'partyTransferTo'];
const BANK = ['bankName', 'bankAccount'];
/** The matter that pays money (01 §13): asked of the bundle, and of it alone. */
const PAYING = 'M12';
/** 立功受奖, a list with a page of its own. */
export const HONOURS = 'honours';
/** So many characters do not fit into a line. */
const LONG = 100;
const OWN = ['name', 'idNo', 'sex', 'birthDate'];

/**
 * The published form as a phone asks for it (01 §10.4: one column, pickers for lists), with what is known and what is wrong. `streets` are
 * those of the district; without them 安置街镇 is not asked for.
 */
export function sectionsOf(
  { schema, uiSchema }: Definition,
  form: Form,
  known: readonly Known[],
  faults: Readonly<Record<string, string>>,
  streets: readonly Choice[] = [],
): Section[] {
  const needed = requiredNow(schema, form);
  const hidden = [
    ...ELSEWHERE,
    ...(form.partyMember === 'Y' ? [] : PARTY),
    ...(form.placementType === 'ZZJY' && (form.singleMatter ?? PAYING) === PAYING ? [] : BANK),
    ...(streets.length > 0 ? [] : [STREET]),
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
    const value = key === HONOURS ? honoursInWords(field, form) : typeof form[key] === 'string' ? form[key] : '';
    const options = key === STREET ? streets : (field.oneOf ?? []);
    const index = options.findIndex((one) => one.const === value);
    const kind = key === STREET ? 'CHOICE' : kindOf(field, ui['ui:widget']);
    return [
      {
        key,
        title: field.title,
        kind,
        required: needed.has(key),
        value,
        shown: kind === 'CHOICE' ? (options[index]?.title ?? '') : kind === 'REGION' ? regionName(value) : value,
        options,
        index,
        inputType:
          field['x-format'] === 'idNumber'
            ? 'idcard'
            : ['mobile', 'contactPhone', 'bankAccount'].includes(key)
              ? 'number'
              : 'text',
        long: (field.maxLength ?? 0) >= LONG,
        hint: ui['ui:placeholder'] ?? ui['ui:help'] ?? '',
        // Whoever has no phone is told nothing of it.
        mark:
          from && (value || from.corrected)
            ? from.corrected
              ? `已更正，原由${from.source}提供`
              : `已自动填写 · ${from.source}`
            : '',
        fixed: OWN.includes(key) || (from !== undefined && !from.correctable),
        fault: faults[key] ?? '',
      },
    ];
  }
}

/** What has to be filled in, as the form stands now. */
function requiredNow({ required = [], allOf = [] }: Definition['schema'], form: Form): ReadonlySet<string> {
  const met = allOf.filter(({ if: condition = {} }) => {
    const { required: filled = [], properties = {} } = condition;
    return (
      filled.every((key) => form[key] !== undefined && form[key] !== '') &&
      // What the form does not say meets what is said of it, as in JSON Schema.
      Object.entries(properties).every(
        ([key, of]) => of.const === undefined || form[key] === undefined || form[key] === of.const,
      )
    );
  });
  return new Set([...required, ...met.flatMap(({ then }) => then?.required ?? [])]);
}

/** 立功受奖 as a form holds it. */
export interface Honour {
  type: string;
  year: number;
  document?: string | undefined;
}

export const honoursOf = (form: Form): readonly Honour[] =>
  Array.isArray(form[HONOURS]) ? (form[HONOURS] as Honour[]) : [];

/** 三等功 2024、… */
function honoursInWords({ items }: FieldSchema, form: Form): string {
  const kinds = items?.properties.type?.oneOf ?? [];
  const titleOf = (type: string) => kinds.find((one) => one.const === type)?.title ?? type;
  return honoursOf(form)
    .map(({ type, year }) => `${titleOf(type)} ${year}年`)
    .join('、');
}

function kindOf(field: FieldSchema, widget: string | undefined): FieldKind {
  if (field.type === 'array') return 'LIST';
  if (field.oneOf) return 'CHOICE';
  if (field.format === 'date') return 'DATE';
  return widget === 'region' ? 'REGION' : 'TEXT';
}
