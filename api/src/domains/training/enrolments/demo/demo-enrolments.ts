import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { sealParameter } from '../../../../platform/parameters/index.ts';
import { demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { DEMO_IDENTITIES } from '../../trainees/demo-persons.ts';
import { writeMirror } from '../../trainees/identity/mirror.ts';
import { traineeIndex } from '../../trainees/person-cells.ts';
import { registerTrainee } from '../../trainees/register-trainee.ts';
import { enrol } from '../enrol.ts';
import { onBehalfByInstitutions } from '../on-behalf/parameters.ts';
import { ENROLMENT } from '../record-type.ts';
import { hasOpenRounds, openDemoRounds } from './demo-rounds.ts';

const TRAINEE = 'trainee_demo';

/** Open rounds, the persons of the mirror, and a trainee with an enrolment that was returned to him. */
export async function loadDemoEnrolments(ctx: Ctx): Promise<void> {
  // At each start: the mirror answers for a day.
  for (const record of DEMO_IDENTITIES) await writeMirror(ctx, record);
  const trainee = await demoPlayer(ctx, TRAINEE, 'TRAINEE');
  const school = await demoPlayer(ctx, 'inst_demo', 'INST');
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  if (!trainee || !school || !officer) return;
  await registerOnce(ctx, trainee.actor.userId);
  await sayContacts(ctx);
  await openOnBehalf(ctx);
  if (await hasOpenRounds(ctx)) return;
  const [first] = await openDemoRounds(
    { ...ctx, actor: { kind: 'SYSTEM', name: '演示数据' } },
    school,
    everywhere(officer),
  );
  if (!first || (await hasEnrolled(ctx, trainee.actor.userId))) return;
  const input = { roundId: first, employmentStatus: '1', wish: '希望结业后从事数控加工', declarationAccepted: true };
  const id = await enrol(trainee, input, randomUUID());
  await advanceOne(everywhere(officer), {
    type: ENROLMENT,
    action: 'districtReturn',
    rows: [{ id }],
    input: {
      materials: [
        { materialCode: 'CERTIFICATE', name: '退役证照片', note: '含照片页和发证页，字迹清楚' },
        { materialCode: 'ID_CARD', name: '身份证正反面照片' },
      ],
    },
  });
}

/** Bureaus of the demonstration can be asked; what somebody has said since stays. */
async function sayContacts(ctx: Ctx): Promise<void> {
  await run(
    ctx,
    sql`insert into training_contact (district_code, phone, updated_at, updated_by_name)
        select o.code, '021-6501' || lpad((row_number() over (order by o.code))::text, 4, '0'), ${ctx.app.clock.now()}, '演示数据'
          from org o where o.level in ('CITY', 'DISTRICT') on conflict do nothing`,
  );
}

/** The city of the demonstration has opened 培训机构代报; what it has decided since stays. */
async function openOnBehalf(ctx: Ctx): Promise<void> {
  const made = await run(
    ctx,
    sql`insert into parameter_value (code, value, changed_at, changed_by_name)
        values (${onBehalfByInstitutions.code}, ${JSON.stringify({ open: true, percent: 30 })}::jsonb, ${ctx.app.clock.now()}, '演示数据')
        on conflict do nothing`,
  );
  if (made > 0) await sealParameter(ctx, onBehalfByInstitutions.code);
}

async function registerOnce(ctx: Ctx, accountId: string): Promise<void> {
  const [person] = DEMO_IDENTITIES;
  if (!person) return;
  const { idNo, name } = person;
  const known = sql`select 1 as one from training_trainee
                     where account_id = ${accountId} or id_no_index = ${traineeIndex(ctx.app.keys, idNo)} limit 1`;
  if (await firstRow(ctx, known)) return;
  await transaction(ctx, (tx) => registerTrainee(tx, accountId, { idNo, name, phone: '13800001001' }));
}

async function hasEnrolled(ctx: Ctx, accountId: string): Promise<boolean> {
  return (
    (await firstRow(ctx, sql`select 1 as one from training_enrolment where account_id = ${accountId} limit 1`)) !==
    undefined
  );
}
