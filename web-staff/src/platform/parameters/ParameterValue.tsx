import type { ParameterRowFragment } from '../../generated/graphql.ts';
import { entryOf, partText, toEntries } from './parameter-value.ts';

interface ParameterValueProps {
  fields: ParameterRowFragment['fields'];
  value: ParameterRowFragment['value'];
}

/** A value in words, a line for each part. */
export function ParameterValue({ fields, value }: ParameterValueProps) {
  const entries = toEntries(fields, value);
  return (
    <>
      {fields.map((field) => (
        <div key={entryOf(field)} className="staff-nowrap">
          {fields.length > 1 && <span className="yjs-quiet">{field.label}：</span>}
          {partText(field, entries[entryOf(field)])}
        </div>
      ))}
    </>
  );
}
