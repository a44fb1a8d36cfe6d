import { localDateOf } from '../../../platform/calendar/index.ts';
import { badInput, refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ApplicationForm, bundleMaterials, normaliseForm } from '../application/index.ts';
import { loadMatters, selectMatters } from '../matters/index.ts';

/** Version of the shipped application form; kept with each case so that it is read with the form it was written with. */
export const FORM_VERSION = 1;

/** The form as it is kept; BAD_INPUT with every wrong field otherwise. */
export function checkApplicationForm(ctx: Ctx, input: unknown): { form: ApplicationForm; version: number } {
  const reading = normaliseForm(input, localDateOf(ctx.app.clock.now()));
  if (!reading.ok) throw badInput(reading.errors);
  return { form: reading.form, version: FORM_VERSION };
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
