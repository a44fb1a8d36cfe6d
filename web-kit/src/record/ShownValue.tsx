import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { RemainingChip } from '../flow/RemainingChip.tsx';
import { StateTag, type StateTone } from '../flow/StateTag.tsx';
import { formatDateTime, formatDay } from '../text/format.ts';
import { formatMoney } from '../text/money.ts';
import type { ShownField } from './client-record.types.ts';

/** What stands where there is nothing. */
const NOTHING = '—';
/** What stands where the reader may not see what there is. */
const WITHHELD = '无权限';

export interface ShowOptions {
  /** Address of the records' list: their number leads there. */
  route: string;
  /** How states stand out. */
  tones: Readonly<Partial<Record<string, StateTone>>>;
}

/** A field of a record as its kind is read: moments as the desk writes them, 是 or a dash, words instead of codes. */
export function shownValue<Row extends { id: string }>(
  field: ShownField<Row>,
  row: Row,
  options: ShowOptions,
): ReactNode {
  if (field.isWithheld?.(row)) return WITHHELD;
  if (field.kind === 'remaining') return <RemainingChip remaining={field.value(row)} />;
  if (field.kind === 'state') return <StateTag title={field.value(row)} tone={options.tones[field.state(row)]} />;
  if (field.kind === 'number') return <Link to={`${options.route}/${row.id}`}>{field.value(row)}</Link>;
  return shownText(field, row) || NOTHING;
}

/** The same as a text, empty where there is nothing. */
export function shownText<Row>(field: ShownField<Row>, row: Row): string {
  const value = field.value(row);
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'moment':
      return formatDateTime(String(value));
    case 'day':
      return formatDay(String(value));
    case 'money':
      return formatMoney(String(value));
    case 'flag':
      return value === true ? '是' : '';
    case 'whole':
    case 'choice':
      return field.words?.[String(value)] ?? String(value);
    case 'texts':
      return [value].flat().join('、');
    case 'parts':
      return [value].flat().map(partsText).join('、');
    case 'remaining':
      return '';
    default:
      return String(value);
  }
}

/** Parts that belong together, beside each other; what the cache adds to them is none. */
const partsText = (one: unknown) =>
  Object.entries(Object(one))
    .filter(([name, part]) => name !== '__typename' && part !== null)
    .map(([, part]) => String(part))
    .join(' ');
