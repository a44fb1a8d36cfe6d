import { randomUUID } from 'node:crypto';
import { tables } from '../../../database/tables.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { createInvite, readEvaluationPage, submitEvaluation } from '../evaluations/index.ts';
import { EVALUATION_REPLY } from '../replies/reply-binding.ts';
import { replyToEvaluation } from '../replies/reply-to-evaluation.ts';
import type { DemoService, DemoStaff } from './demo-world.ts';
import type { Story } from './stories.ts';

/** One evaluation as somebody would have given it, at the moment of the context. @returns its id */
export async function giveDemoEvaluation(
  ctx: Ctx,
  service: DemoService,
  { clerk }: DemoStaff,
  { grade, channel, options, comment, anonymous = false }: Story,
): Promise<string> {
  const { ticket } = await createInvite(
    { ...ctx, actor: clerk },
    { service: { type: 'subCase', id: service.id }, channel, windowNo: channel === 'PAD' ? '1' : null },
  );
  const page = await readEvaluationPage(ctx, ticket);
  const offered = new Set(page.grades.find((one) => one.grade === grade)?.options.map(({ code }) => code));
  const { id } = await submitEvaluation(
    ctx,
    {
      ticket,
      clientId: randomUUID(),
      grade,
      options: options.map((name) => `G${grade}_${name}`).filter((code) => offered.has(code)),
      optionSet: page.optionSet,
      comment: comment ?? '',
      anonymous,
    },
    channel === 'PAD' ? { deviceAt: ctx.app.clock.now(), padId: DEMO_PAD } : {},
  );
  return id;
}

/** The pad of the stories: none that stands anywhere. */
const DEMO_PAD = '00000000-0000-7000-8000-00000000dea0';

/** The centre's answer and what its head made of it. */
export async function answerDemoEvaluation(
  ctx: Ctx,
  evaluationId: string,
  { clerk, head }: DemoStaff,
  { content, stand }: NonNullable<Story['reply']>,
): Promise<void> {
  await replyToEvaluation({ ...ctx, actor: clerk }, { evaluationId, content, requestId: randomUUID() });
  if (stand === 'PENDING' || !head) return;
  const reply = await tables(ctx)
    .selectFrom('evaluation_reply')
    .select('id')
    .where('evaluation_id', '=', evaluationId)
    .executeTakeFirst();
  if (!reply) return;
  const by: Ctx = { ...ctx, actor: head };
  if (stand === 'PUBLISHED')
    await advanceOne(by, { type: EVALUATION_REPLY, action: 'publish', rows: [{ id: reply.id }] });
  else
    await advanceOne(by, {
      type: EVALUATION_REPLY,
      action: 'sendBack',
      rows: [{ id: reply.id }],
      input: { reasonText: '请写明具体的改进措施' },
    });
}
