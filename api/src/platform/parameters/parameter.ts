import type { z } from 'zod';
import { firstRow, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

/** One part of a value as a person fills it in: a number with its unit, a switch, a choice. */
export type ParameterField = {
  /** Key within the value; absent where the value is this one part. */
  key?: string;
  label: string;
} & (
  | { kind: 'NUMBER'; unit: string; min: number; max: number; decimals?: number }
  | { kind: 'SWITCH'; on: string; off: string }
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
}

/** Any parameter, where the type of its value does not matter. */
export type AnyParameter = Parameter<unknown>;

export function defineParameter<T>(parameter: Parameter<T>): Parameter<T> {
  return parameter;
}

/** The value in force. A stored one that no longer fits the schema counts as absent and is logged. */
export async function readParameter<T>(ctx: Ctx, { code, schema, default: shipped }: Parameter<T>): Promise<T> {
  const stored = await firstRow<{ value: unknown }>(ctx, sql`select value from parameter_value where code = ${code}`);
  if (!stored) return shipped;
  const read = schema.safeParse(stored.value);
  if (read.success) return read.data;
  ctx.app.log.error({ code }, 'a stored parameter does not fit its definition; the shipped value holds');
  return shipped;
}
