import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { demoActor } from '../../../../platform/access/index.ts';
import { addDays, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { SURVEY } from '../record-type.ts';
import { createSurvey } from '../save-survey.ts';
import { moveSurveys } from '../windows.ts';

/** A survey that is open for a month. */
export async function loadDemoSurvey(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  if (await firstRow(ctx, sql`select 1 as one from needs_survey where open_to > ${now} limit 1`)) return;
  const user = await tables(ctx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', 'city_officer')
    .executeTakeFirst();
  const actor = user && (await demoActor(ctx, user.id, 'CITY_OFFICER'));
  if (!actor) return;
  const city: Ctx = { ...ctx, actor: { ...actor, scope: { kind: 'ALL' } } };
  const today = localDateOf(now);
  const id = await createSurvey(
    city,
    {
      title: `${today.slice(0, 4)}年度退役军人职业技能培训需求调查`,
      intro: '了解您想学什么、什么时候方便，作为安排培训项目的依据。约需3分钟。',
      openFrom: instantOf(addDays(today, -1), '09:00'),
      openTo: instantOf(addDays(today, 30), '17:00'),
      anonymous: false,
      allowEdit: true,
      questions: [
        {
          kind: 'SINGLE',
          title: '您目前最需要哪方面的帮助',
          options: ['学一门技能', '提升技能等级', '创业指导'],
          required: true,
        },
        { kind: 'SCALE', title: '您对现有培训项目的满意程度', required: false },
        { kind: 'SORT', title: '请按重要程度排序', options: ['离家近', '时间灵活', '就业推荐'], required: false },
      ],
    },
    randomUUID(),
  );
  await advanceOne(city, { type: SURVEY, action: 'publish', rows: [{ id }] });
  await moveSurveys({ ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } });
}
