import type { z } from 'zod';
import { firstRow, rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

/** One part of a value as a person fills it in: a number with its unit, a switch, a line of text, a choice. */
export type ParameterField = {
  /** Key within the value; absent where the value is this one part. */
  key?: string;
  label: string;
} & (
  | { kind: 'NUMBER'; unit: string; min: number; max: number; decimals?: number }
  | { kind: 'SWITCH'; on: string; off: string }
  | { kind: 'TEXT'; maxLength: number }
  | { kind: 'CHOICE'; choices: readonly { value: string; title: string }[] }
);

/** A value of the business that an installation may change without a release (01 §18). */
export interface Parameter<T> {
  /** Name in the register: `entitlement.batchDay`. */
  code: string;
  title: string;
  /** What it means, with its unit and the clause it comes from. */
  description: string;
  /** Holds until somebody changes it. */
  default: T;
  schema: z.ZodType<T>;
  /** The form in which it is shown and changed; the schema has the last word. */
  fields: readonly ParameterField[];
  /** Roles that may change it. */
  changedBy: readonly string[];
  /** Pages say it to whoever uses them, with its unit: 「3个工作日」. Only for a value of one number. */
  told?: boolean;
  /** What follows of a change, in its transaction, with the reason that was given; what it throws undoes the change. */
  onChanged?(tx: Ctx, reason: string): Promise<void>;
}

/** Any parameter, where the type of its value does not matter. */
export type AnyParameter = Parameter<unknown>;

export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  return parameter;
}

/** What is stored of a parameter, within a statement; null where nobody has changed it. */
export const storedParameter = ({ code }: Pick<AnyParameter, 'code'>) =>
  sql`(select value from parameter_value where code = ${code})`;

type Values<P> = { [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** The values of several parameters in force, by the names that the caller gives them; one statement. */
export async function readParameters<P extends Readonly<Record<string, AnyParameter>>>(
  ctx: Ctx,
  wanted: P,
): Promise<Values<P>> {
  const codes = Object.values(wanted).map(({ code }) => code);
  const stored = await rows<{ code: string; value: unknown }>(
    ctx,
    sql`select code, value from parameter_value where code = any(${codes}::text[])`,
  );
  const byCode = new Map(stored.map((one) => [one.code, one]));
  const values = Object.entries(wanted).map(([name, parameter]) => [
    name,
    valueInForce(ctx, parameter, byCode.get(parameter.code)),
  ]);
  return Object.fromEntries(values) as Values<P>;
}

/** The value in force. A stored one that no longer fits the schema counts as absent and is logged. */
export async function readParameter<T>(ctx: Ctx, parameter: Parameter<T>): Promise<T> {
  const stored = await firstRow<{ value: unknown }>(
    ctx,
    sql`select value from parameter_value where code = ${parameter.code}`,
  );
  return valueInForce(ctx, parameter, stored);
}

function valueInForce<T>(
  ctx: Ctx,
  { code, schema, default: shipped }: Parameter<T>,
  stored: { value: unknown } | undefined,
): T {
  if (!stored) return shipped;
  const read = schema.safeParse(stored.value);
  if (read.success) return read.data;
  ctx.app.log.error({ code }, 'a stored parameter does not fit its definition; the shipped value holds');
  return shipped;
}
