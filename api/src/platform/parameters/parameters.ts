import { rows, run, type SqlInstant, sql } from '../../database/sql.ts';
import { recordAudit } from '../audit/index.ts';
import { badInput, type FieldError, refuse, requireReason } from '../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../kernel/context.ts';
import type { AnyParameter } from './parameter.ts';
import type { ParameterType, ToldParameterType } from './parameter.type.ts';
import { sealParameter } from './sealed-parameters.ts';

interface StoredValue {
  code: string;
  value: unknown;
  version: number;
  changedAt: SqlInstant;
  changedByName: string;
}

/** Every parameter with the value in force and who changed it last. */
export async function listParameters(ctx: Ctx): Promise<ParameterType[]> {
  const stored = await rows<StoredValue>(
    ctx,
    sql`select code, value, version, changed_at as "changedAt", changed_by_name as "changedByName" from parameter_value`,
  );
  const byCode = new Map(stored.map((value) => [value.code, value]));
  return ctx.app.registry.parameters.map((parameter) => view(ctx, parameter, byCode.get(parameter.code)));
}

/** The figures that pages tell, as they are in force, in one statement. */
export async function toldParameters(ctx: Ctx): Promise<ToldParameterType[]> {
  const told = ctx.app.registry.parameters.filter((parameter) => parameter.told);
  const stored = await rows<Pick<StoredValue, 'code' | 'value'>>(ctx, sql`select code, value from parameter_value`);
  const byCode = new Map(stored.map(({ code, value }) => [code, value]));
  return told.map(({ code, schema, fields: [field], default: shipped }) => {
    const read = schema.safeParse(byCode.get(code));
    const value = Number(read.success ? read.data : shipped);
    return { code, value, text: `${value}${field?.kind === 'NUMBER' ? field.unit : ''}` };
  });
}

function view(ctx: Ctx, parameter: AnyParameter, stored: StoredValue | undefined): ParameterType {
  const { code, title, description, fields } = parameter;
  return {
    code,
    title,
    description,
    fields: fields.map((field) => ({ key: null, ...field })),
    shipped: parameter.default,
    value: stored?.value ?? parameter.default,
    version: stored?.version ?? 0,
    changedAt: stored?.changedAt ?? null,
    changedByName: stored?.changedByName ?? null,
    changeable: mayChange(ctx, parameter),
  };
}

function mayChange(ctx: Ctx, { changedBy }: AnyParameter): boolean {
  return ctx.actor.kind === 'USER' && ctx.actor.roles.some((role) => changedBy.includes(role));
}

/** The wrong parts by their labels, so that the form can show each beside its field. */
function faultsOf({ title, fields }: AnyParameter, issues: readonly { path: PropertyKey[] }[]): FieldError[] {
  const keys = [...new Set(issues.map(({ path }) => (path[0] === undefined ? undefined : String(path[0]))))];
  return keys.map((key) => ({
    path: key === undefined ? 'value' : `value.${key}`,
    message: `“${fields.find((field) => field.key === key)?.label ?? title}”的取值不正确`,
  }));
}

/**
 * Changes one parameter with a reason; the audit log keeps both values.
 *
 * @throws NOT_FOUND for an unknown code, FORBIDDEN for a role that may not, E-0504 for a value changed meanwhile, BAD_INPUT for a value
 * that is none
 */
export async function setParameter(
  ctx: Ctx,
  input: { code: string; value: unknown; version: number; reason: string },
): Promise<ParameterType[]> {
  const parameter = ctx.app.registry.parameters.find(({ code }) => code === input.code);
  if (!parameter) throw refuse('NOT_FOUND');
  if (!mayChange(ctx, parameter)) throw refuse('FORBIDDEN');
  const reason = requireReason(input.reason);
  const read = parameter.schema.safeParse(input.value);
  if (!read.success) throw badInput(faultsOf(parameter, read.error.issues));
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const touched = await run(
      tx,
      sql`insert into parameter_value as p (code, value, changed_at, changed_by_name)
          select ${parameter.code}, ${JSON.stringify(read.data)}::jsonb, ${now}, ${requireUser(tx).name}
           where ${input.version} = 0 or exists (select 1 from parameter_value where code = ${parameter.code})
          on conflict (code) do update set value = excluded.value, version = p.version + 1, changed_at = excluded.changed_at,
            changed_by_name = excluded.changed_by_name where p.version = ${input.version}`,
    );
    if (touched === 0) throw refuse('E-0504');
    await sealParameter(tx, parameter.code);
    await recordAudit(tx, {
      event: 'parameter.change',
      objectType: 'parameter',
      objectId: parameter.code,
      detail: { value: read.data, reason },
    });
    await parameter.onChanged?.(tx, reason);
  });
  return listParameters(ctx);
}
