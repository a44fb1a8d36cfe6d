import type {
  DataFieldContent,
  DataFieldType,
  DataProvider,
  DataSensitivity,
  DataSourceInput,
  DataUpdateFrequency,
  SourceDetailFragment,
} from '../../../generated/graphql.ts';

export interface FieldValues {
  name: string;
  label: string;
  type: DataFieldType;
  length?: number | null;
  scale?: number | null;
  codes?: string[];
  required?: boolean;
  queryKey?: boolean;
  sensitivity: DataSensitivity;
  content: DataFieldContent;
  standard?: string | null;
}

/** What the editor's form holds. */
export interface SourceValues {
  code: string;
  name: string;
  provider: DataProvider;
  providerText?: string | null;
  updateFrequency: DataUpdateFrequency;
  category?: string;
  description?: string;
  /** What happens to the contact that is on record; it is never shown in clear. */
  contactMode: 'KEEP' | 'SET' | 'NONE';
  contact?: { name?: string; phone?: string };
  fields: FieldValues[];
}

export const newField: FieldValues = {
  name: '',
  label: '',
  type: 'STRING',
  length: 200,
  required: false,
  queryKey: false,
  sensitivity: 'NONE',
  content: 'PLAIN',
};

/** The form as it opens. */
export function valuesOf(source: SourceDetailFragment | undefined): SourceValues {
  if (!source) {
    const start = { code: '', name: '', provider: 'RS', updateFrequency: 'DAILY', contactMode: 'SET' } as const;
    return { ...start, fields: [{ ...newField }] };
  }
  const { code, name, provider, providerText, updateFrequency, category, description, contact, fields } = source;
  return {
    code,
    name,
    provider,
    providerText: providerText ?? null,
    updateFrequency,
    category,
    description,
    contactMode: contact ? 'KEEP' : 'SET',
    fields: fields.map(({ __typename, codes, level: _decided, ...field }) => ({
      ...field,
      length: field.length ?? null,
      scale: field.scale ?? null,
      standard: field.standard ?? null,
      codes: codes ?? [],
    })),
  };
}

/** The form as the API takes it: of a field only what its type has. */
export function inputOf(values: SourceValues): DataSourceInput {
  const { contactMode, contact, ...rest } = values;
  return {
    ...rest,
    providerText: values.provider === 'OTHER' ? (values.providerText ?? '') : null,
    category: values.category ?? '',
    description: values.description ?? '',
    ...contactInput(contactMode, contact),
    fields: values.fields.map(fieldInput),
  };
}

function contactInput(mode: SourceValues['contactMode'], contact: SourceValues['contact']) {
  if (mode === 'KEEP') return {};
  const name = contact?.name?.trim() ?? '';
  const phone = contact?.phone?.trim() ?? '';
  return { contact: mode === 'SET' && (name || phone) ? { name, phone } : null };
}

function fieldInput({ length, scale, codes, ...field }: FieldValues): DataSourceInput['fields'][number] {
  const base = {
    ...field,
    required: field.required ?? false,
    queryKey: field.queryKey ?? false,
    standard: field.standard || null,
  };
  switch (field.type) {
    case 'STRING':
      return { ...base, length: length ?? null };
    case 'DECIMAL':
      return { ...base, length: length ?? null, scale: scale ?? null };
    case 'CODE':
      return { ...base, codes: codes ?? [] };
    default:
      return base;
  }
}
