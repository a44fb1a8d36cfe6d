import { firstRow, run, sql, toDate } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { answerDemoEvaluation, giveDemoEvaluation } from './demo-evaluation.ts';
import { walkDemoNegative } from './demo-negative.ts';
import { loadDemoReceptions } from './demo-receptions.ts';
import { at, type DemoService, type DemoStaff, demoServices, demoStaff } from './demo-world.ts';
import { GOOD_STORIES, NEGATIVE_STORIES, type Story } from './stories.ts';

/** How many evaluations a demonstration has, negative ones included. */
const MOST = 80;
/** Every so many services one is told of badly, as long as there are stories. */
const BAD_EVERY = 6;
const HEADED = '310109-C';

/** Evaluations of the demonstration's matters with answers and negative reviews in every state; a database that has any is left alone. */
export async function loadDemoReviews(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from evaluation limit 1`)) return;
  const [services, staff, now] = [await demoServices(ctx), await demoStaff(ctx), ctx.app.clock.now()];
  const bad = [...NEGATIVE_STORIES];
  // Spread over all days of the demonstration.
  const every = Math.max(1, Math.floor(services.length / MOST));
  for (const [n, service] of services.filter((_service, index) => index % every === 0).entries()) {
    const own = staff.get(service.orgCode);
    const moment = ctx.app.calendar.addWorkingMinutes(toDate(service.acceptedAt), 30 + ((n * 37) % 90));
    if (!own || moment >= now) continue;
    const told = service.orgCode === HEADED && n % BAD_EVERY === 0 ? bad.shift() : undefined;
    const story = told ?? GOOD_STORIES[n % GOOD_STORIES.length];
    if (story) await tell(at(ctx, moment), service, own, story, now);
  }
  const headed = staff.get(HEADED);
  if (headed) await loadDemoReceptions(ctx, headed);
  // The stories are told at once: what they ask of people stands among their to-dos, not in a heap of messages.
  await run(
    ctx,
    sql`update notification set read_at = created_at where record_type in ('negativeReview', 'evaluationReply') and read_at is null`,
  );
}

async function tell(ctx: Ctx, service: DemoService, staff: DemoStaff, story: Story, until: Date): Promise<void> {
  const id = await giveDemoEvaluation(ctx, service, staff, story);
  const answered = ctx.app.calendar.addWorkingMinutes(ctx.app.clock.now(), 60);
  // Answers are for centres with a head who reviews them.
  if (story.reply && staff.head && answered < until)
    await answerDemoEvaluation(at(ctx, answered), id, staff, story.reply);
  if (story.steps) await walkDemoNegative(ctx, id, staff, story.steps, until);
}
