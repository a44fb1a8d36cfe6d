import { tables } from '../../../database/tables.ts';
import type { ManualClock } from '../../../platform/calendar/index.ts';
import { type ActInput, advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { feedbackInbound } from '../feedback/receive-feedback.ts';

/** How far the demonstration takes a case: everything from untouched to finished is there, and only few are late. */
const OLD_STORIES = [
  'work',
  'ready',
  'finish',
  'return',
  'supplement',
  'work',
  'suspend',
  'finish',
  'ready',
  'terminate',
  'new',
  'accept',
] as const;
const NEW_STORIES = ['new', 'new', 'pass', 'accept', 'new', 'work', 'return'] as const;
type Story = (typeof OLD_STORIES)[number] | (typeof NEW_STORIES)[number];

/** The story of the `index`th case, which came in `age` working days ago. */
export function storyOf(index: number, age: number): Story {
  const stories: readonly Story[] = age > 2.5 ? OLD_STORIES : NEW_STORIES;
  return stories[Math.floor(index / 2) % stories.length] ?? 'new';
}

/** Working minutes between the steps of a story. */
const STEP_MINUTES = 230;

/** Takes the case along its story while the demonstration's clock has not caught up with the present. */
export async function handleDemoCase(
  ctx: Ctx,
  clock: ManualClock,
  caseId: string,
  story: Story,
  until: Date,
): Promise<void> {
  let step = caseId.charCodeAt(caseId.length - 1);
  const later = (): boolean => {
    const next = ctx.app.calendar.addWorkingMinutes(clock.now(), STEP_MINUTES - ((step * 53) % 140));
    step += 1;
    if (next >= until) return false;
    clock.set(next);
    return true;
  };
  const act = async (action: string, input: ActInput = {}): Promise<boolean> => {
    if (!later()) return false;
    const { changes } = await advance(ctx, { type: 'case', action, rows: [{ id: caseId }], input });
    return changes.length > 0;
  };
  if (story === 'new') return;
  if (story === 'return') {
    await act('return', { reasonCode: 'R02', reasonText: '退役证件照片反光，看不清编号' });
    return;
  }
  if (!(await act('pass')) || story === 'pass' || !(await act('accept')) || story === 'accept') return;
  if (!later()) return;
  await reportFromDepartments(ctx, caseId, story);
  await endStory(act, story);
}

async function endStory(act: (action: string, input?: ActInput) => Promise<boolean>, story: Story): Promise<void> {
  switch (story) {
    case 'finish':
      await act('finish', { note: '各事项均已办理完成' });
      break;
    case 'terminate':
      await act('terminate', { reasonCode: 'F06', reasonText: '申请人书面放弃安置待遇' });
      break;
    case 'supplement':
      await act('requestSupplement', {
        materials: [{ materialCode: 'HOUSEHOLD_BOOK', name: '户口簿（本人页）' }],
        note: '户口簿本人页缺失',
      });
      break;
    case 'suspend':
      await act('suspend', { basis: '《退役军人安置条例》第五十一条', reasonText: '待部队补寄人员供给介绍信' });
      break;
    default:
  }
}

/** The departments' messages, applied by the same handler as those that the gateway brings. */
async function reportFromDepartments(ctx: Ctx, caseId: string, story: Story): Promise<void> {
  const subCases = await tables(ctx)
    .selectFrom('sub_case')
    .select([
      'id',
      'bj_no as bjNo',
      'owner_code as ownerCode',
      'owner_name as ownerName',
      'owner_type as ownerType',
      'mode',
    ])
    .where('case_id', '=', caseId)
    .orderBy('position')
    .execute();
  const all = story === 'ready' || story === 'finish';
  for (const [index, subCase] of subCases.entries()) {
    if (subCase.ownerType === 'OWN') {
      if (all)
        await transaction(ctx, (tx) =>
          advance(tx, { type: 'subCase', action: 'markHandled', rows: [{ id: subCase.id }] }),
        );
      continue;
    }
    const done = all || index % 3 === 0;
    const external: Ctx = { ...ctx, actor: { kind: 'EXTERNAL', appId: subCase.ownerCode, name: subCase.ownerName } };
    await transaction(external, (tx) =>
      feedbackInbound.handle(tx, {
        messageId: `demo-${subCase.bjNo}`,
        channel: 'HTTP',
        senderCode: subCase.ownerCode,
        bizType: 'FEEDBACK.STATUS',
        version: '1.0',
        sentAt: ctx.app.clock.now().toISOString(),
        bjNo: subCase.bjNo,
        seq: 1,
        body: {
          feedbackType: done ? 'DONE' : 'PROGRESS',
          externalStatus: { text: done ? '已办结' : '已受理，正在办理' },
        },
      }),
    );
  }
}
