import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ruleVersion } from '../../../../platform/rules/index.ts';
import type { TemplateBody } from './template.ts';
import { templateKind } from './template-kind.ts';

/** Version of a template as a task keeps it. */
export interface KeptTemplate {
  templateId: string;
  templateVersion: number;
}

/** What a task asks, whatever has become of its template since (02 §17.7). */
export async function templateOf(
  ctx: Ctx,
  { templateId, templateVersion }: KeptTemplate,
): Promise<{ title: string; body: TemplateBody }> {
  const found = await ruleVersion<TemplateBody>(ctx, templateKind, templateId, templateVersion);
  if (!found) throw new Error(`version ${templateVersion} of template ${templateId} is not there`);
  return found;
}
