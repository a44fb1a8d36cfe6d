import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import { getForm } from '../../../platform/forms/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ApplicationForm, applicationForm, bundleMaterials, normaliseForm } from '../application/index.ts';
import { loadMatters, selectMatters } from '../matters/index.ts';

/** The form as it is kept, with the version of its definition; BAD_INPUT with every wrong field otherwise. */
export async function checkApplicationForm(
  ctx: Ctx,
  input: unknown,
): Promise<{ form: ApplicationForm; version: number }> {
  const { schema, version } = await getForm(ctx, applicationForm.key);
  const reading = normaliseForm(input, localDateOf(ctx.app.clock.now()), { schema });
  if (!reading.ok) throw badInput(reading.errors);
  return { form: reading.form, version };
}

/** T1 guard: each required material that neither the licence library nor shared data can supply has a file (E-0701). */
export async function requireMaterials(ctx: Ctx, form: ApplicationForm, given: readonly string[]): Promise<void> {
  const wanted = bundleMaterials(selectMatters(form, await loadMatters(ctx)));
  const missing = wanted.filter(
    (m) => m.required && !m.material?.obtainable && !m.material?.generated && !given.includes(m.code),
  );
  const [first] = missing;
  if (!first) return;
  throw refuse(
    'E-0701',
    { field: first.name },
    {
      fields: missing.map((m) => ({
        path: `attachments.${m.code}`,
        message: `必需材料“${m.name}”未上传`,
        code: 'E-0701',
      })),
    },
  );
}
