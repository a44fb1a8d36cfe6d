import { type Ctx, requireUser } from '../../../kernel/index.ts';
import { sendNotices } from '../../index.ts';
import type { NoticeChannel } from '../../template.ts';
import { TEMPLATE_TRIAL } from './notices.ts';
import { previewTemplate } from './read-templates.ts';
import type { NoticeWordingInput } from './template.type.ts';
import { checkShape, checkWording, getDefinition } from './template-wording.ts';

/** 发给自己看看: the wording with sample values, to the caller alone, on its channels. @throws NOT_FOUND, BAD_INPUT, E-0401 */
export async function tryTemplate(ctx: Ctx, input: NoticeWordingInput): Promise<boolean> {
  const { userId } = requireUser(ctx);
  const channels = input.channels as NoticeChannel[];
  const wording = { ...input, channels, priority: input.priority as 1 | 2 | 3 | 4 };
  checkShape(wording);
  checkWording(getDefinition(ctx, input.code), wording);
  const { title, body } = previewTemplate(ctx, input);
  await sendNotices(ctx, [
    {
      template: TEMPLATE_TRIAL,
      receivers: [{ userId }],
      variables: { 标题: title, 正文: body },
      channels,
      link: `/notice-templates/${encodeURIComponent(input.code)}`,
    },
  ]);
  return true;
}
