import { Select } from 'antd';
import { CodeCell } from './CodeCell.tsx';
import type { MappingTablesProps } from './MappingTables.tsx';
import { type MappingBody, singleFieldsOf } from './mapping-body.ts';

/** Codes that stand by themselves: of a special procedure, and those that mean a good end besides. */
export function MappingSingles({ schema, body, problems, onChange }: MappingTablesProps) {
  return (
    <section aria-label="其他代码">
      <h2 className="staff-section-title">其他</h2>
      <div className="library-mapping-singles">
        {singleFieldsOf(schema).map(({ key, title, field }) => {
          const set = onChange && ((value: MappingBody[string]) => onChange({ ...body, [key]: value }));
          const value = body[key];
          return (
            <div key={key}>
              <div>{title}</div>
              {field.type === 'array' ? (
                <Several title={title} value={Array.isArray(value) ? value : []} onChange={set} />
              ) : (
                <CodeCell
                  label={title}
                  value={typeof value === 'number' ? value : undefined}
                  choices={field.oneOf}
                  text={false}
                  problem={problems?.[key]}
                  onChange={set && ((next) => set(typeof next === 'number' ? next : undefined))}
                />
              )}
              {Object.entries(problems ?? {})
                .filter(([path]) => new RegExp(`^${key}[./]\\d+$`).test(path))
                .map(([path, message]) => (
                  <div key={path} className="library-mapping-problem">
                    {message}
                  </div>
                ))}
              {field.description && <p className="yjs-quiet">{field.description}</p>}
            </div>
          );
        })}
      </div>
    </section>
  );
}

interface SeveralProps {
  title: string;
  value: readonly number[];
  onChange: ((value: readonly number[]) => void) | undefined;
}

/** Some codes, typed one after the other. */
function Several({ title, value, onChange }: SeveralProps) {
  if (!onChange) return value.join('、') || '无';
  return (
    <Select
      mode="tags"
      size="small"
      style={{ width: 240 }}
      aria-label={title}
      placeholder="没有的不填"
      open={false}
      suffixIcon={null}
      value={value.map(String)}
      onChange={(codes: string[]) => onChange(codes.filter((code) => /^\d{1,2}$/.test(code)).map(Number))}
    />
  );
}
