import type { Column } from './columns.ts';
import type { MakingForm } from './mutations.ts';
import { propertyOf } from './source.ts';

/** A field of a form as a client builds its control; bounds where the column has some. */
interface ClientFormField {
  name: string;
  kind: string;
  title: string;
  required?: true;
  max?: number;
  least?: number;
  most?: number;
  words?: Readonly<Record<string, string>>;
}

/** Kinds that a dialog of the declaration can ask for; of the others somebody has to be chosen first. */
const ASKED: readonly Column['kind'][] = [
  'text',
  'sealed',
  'choice',
  'texts',
  'day',
  'moment',
  'decimal',
  'whole',
  'flag',
];

/** The form that makes a record, as plain data; none where a field is chosen among other records. */
export function clientFormOf(form: MakingForm | undefined) {
  if (!form) return undefined;
  const { record, operation, permission, title, input } = form;
  const columns = form.columns.flatMap((key): [string, Column][] => {
    const column = record.table.columns[key];
    return column ? [[key, column]] : [];
  });
  if (columns.some(([, { kind }]) => !ASKED.includes(kind))) return undefined;
  return { operation, permission, title, input, fields: columns.map(([key, column]) => fieldOf(key, column)) };
}

function fieldOf(key: string, column: Column): ClientFormField {
  const { kind, title, nullable, filled } = column;
  return {
    name: propertyOf(key, column),
    kind: kind === 'sealed' ? 'text' : kind,
    title,
    ...(!nullable && !filled && { required: true as const }),
    ...('max' in column && column.max !== undefined && kind !== 'choice' && { max: column.max }),
    ...(column.kind === 'whole' && {
      ...(column.least !== undefined && { least: column.least }),
      ...(column.most !== undefined && { most: column.most }),
    }),
    ...('words' in column && column.words && { words: column.words }),
  };
}
