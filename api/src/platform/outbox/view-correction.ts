import { recordAudit } from '../audit/index.ts';
import { refuse, requireReason } from '../errors/index.ts';
import type { Correction } from '../exchange/channel.ts';
import { labelOf, maskField, propertiesOf } from '../forms/index.ts';
import { hasPermission } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import { type CorrectablePush, getPushHead, openCorrectable } from './correctable.ts';
import { viewPushes } from './list-pushes.ts';

/** From this length on a field asks for more than a line. */
const LONG = 100;

/** The values with personal data masked, as they are shown and as the masked twin keeps them. */
export function maskValues(
  { schema }: Correction,
  values: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const fields = new Map(propertiesOf(schema));
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, maskField(fields.get(key) ?? {}, value)]),
  );
}

/** What may be corrected in a rejected push, personal data masked. @throws NOT_FOUND, E-0503, E-PUSH-01 */
export async function getPushCorrection(ctx: Ctx, id: string) {
  return view(ctx, await openCorrectable(ctx, await getPushHead(ctx, id)), false);
}

/** The same in clear, for a reason of 5–500 characters, with an audit row. @throws FORBIDDEN, E-0005 beside those of {@link getPushCorrection} */
export async function revealPushCorrection(ctx: Ctx, id: string, reason: string) {
  const text = requireReason(reason);
  const open = await openCorrectable(ctx, await getPushHead(ctx, id));
  if (!hasPermission(ctx.actor, open.correction.revealPermission)) throw refuse('FORBIDDEN');
  await recordAudit(ctx, {
    event: 'push.reveal',
    objectType: 'push',
    objectId: open.push.id,
    detail: { reason: text },
  });
  return view(ctx, open, true);
}

async function view(ctx: Ctx, { push, correction, payload }: CorrectablePush, clear: boolean) {
  const values = correction.read(payload);
  const shown = clear ? values : maskValues(correction, values);
  return {
    push: (await viewPushes(ctx, [push.id]))[0],
    canReveal: !clear && hasPermission(ctx.actor, correction.revealPermission),
    fields: propertiesOf(correction.schema).map(([key, field]) => {
      const maxLength = typeof field.maxLength === 'number' ? field.maxLength : LONG;
      const masked = !clear && field['x-sensitive'] === true && values[key] !== '';
      return { key, title: labelOf(key, field), value: shown[key] ?? '', masked, maxLength, long: maxLength >= LONG };
    }),
  };
}
