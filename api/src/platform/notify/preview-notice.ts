import type { Ctx } from '../kernel/index.ts';
import { getTemplates } from './template-store.ts';
import { fillPlaceholders, type NoticeVariables } from './template-text.ts';

/** The body that a notice would have, for the preview before an act; variables that are not known yet keep their braces. */
export async function previewNotice(ctx: Ctx, template: string, variables: NoticeVariables): Promise<string> {
  const found = (await getTemplates(ctx, [template])).get(template);
  return found ? fillPlaceholders(found.body, variables) : '';
}
