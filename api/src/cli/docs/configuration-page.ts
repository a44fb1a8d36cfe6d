import { z } from 'zod';
import { configSchema } from '../../config.ts';
import { code, page, table } from './markdown.ts';

/** What is used of a property's JSON Schema. */
interface Variable {
  description?: string;
  default?: string | number;
  type?: string;
  enum?: readonly string[];
  format?: string;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  /** What a pattern lets through, in words. */
  values?: string;
}

/** Every environment variable, from the schema that reads it. */
export function configurationPage(): string {
  const { properties = {} } = z.toJSONSchema(configSchema, { io: 'input' }) as {
    properties?: Readonly<Record<string, Variable>>;
  };
  return page(
    '# Configuration',
    'All configuration is by environment variables, read once at the start. An empty variable counts as absent; every wrong value is named in one message, and the product does not start.',
    table(
      ['Variable', 'Values', 'Default', 'Meaning'],
      Object.entries(properties).map(([name, variable]) => [
        code(name),
        valuesOf(variable),
        variable.default === undefined || variable.default === '' ? '' : code(String(variable.default)),
        variable.description ?? '',
      ]),
    ),
  );
}

function valuesOf({ enum: choices, type, format, minimum, maximum, pattern, values }: Variable): string {
  if (choices) return choices.map(code).join(', ');
  if (format === 'uri') return 'URL';
  if (values) return values;
  if (format === 'date') return 'YYYY-MM-DD';
  if (pattern) throw new Error(`configuration: say in words (\`values\`) what ${pattern} lets through`);
  if (type !== 'integer') return 'text';
  const top = maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum;
  return top === undefined ? `integer ≥ ${minimum}` : `integer ${minimum}–${top}`;
}
