import { firstRow, sql } from '../../../database/sql.ts';
import { ManualClock } from '../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { loseSms } from '../../../platform/notify/index.ts';
import { buildApplication, DEMO_APPLICANTS, type DemoApplication } from '../application/index.ts';
import { checkApplicationForm } from '../registration/check-application.ts';
import { createCase } from '../registration/create-case.ts';
import { findAcceptingCentre } from '../registration/placement.ts';
import { demoClerkOf } from './demo-clerk.ts';
import { handleDemoCase, storyOf } from './demo-handling.ts';
import { demoMaterials } from './demo-materials.ts';
import { demoRepeats } from './demo-repeats.ts';

/** Most of them in the district of the demo clerks, so that their queues look like a working week. */
const IN_HONGKOU = 36;
const ELSEWHERE = 14;
const HONGKOU = '310109';
const OUYANGLU = '310109014';
/** Working days over which the applications came in. */
const SPAN_WORKDAYS = 14;

/** The application as if its applicant were placed in Hongkou: some at the district's centre, some at a street's. */
function placedInHongkou(application: DemoApplication, index: number): DemoApplication {
  const { placementStreet: _street, ...rest } = application;
  const form = { ...application.form, placementRegion: HONGKOU };
  return { ...rest, form, ...(index % 4 === 3 ? { placementStreet: OUYANGLU } : {}) };
}

function demoApplications(): DemoApplication[] {
  const hongkou = Array.from({ length: IN_HONGKOU }, (_, n) => placedInHongkou(buildApplication(n), n));
  const elsewhere = Array.from({ length: ELSEWHERE }, (_, n) => buildApplication(IN_HONGKOU + n));
  const all = [...DEMO_APPLICANTS, ...elsewhere];
  // Interleaved, so that the demo clerks' district has old and new cases alike.
  return Array.from({ length: Math.max(all.length, hongkou.length) }, (_, n) => [all[n], hongkou[n]])
    .flat()
    .filter((a) => a !== undefined);
}

/** The same context at another time; the clock is moved by hand through the days of the demonstration. */
function at(ctx: Ctx, clock: ManualClock): Ctx {
  return { ...ctx, app: Object.create(ctx.app, { clock: { value: clock } }) };
}

/**
 * Fictional cases of the last working days in every state of the flow, entered through the same acts as real ones. A database that has
 * cases is left alone.
 */
export async function loadDemoCases(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from one_thing_case limit 1`)) return;
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const applications = demoApplications();
  for (const [index, application] of applications.entries()) {
    // Spread evenly, the oldest first; each arrives at another minute of the working day.
    const age = SPAN_WORKDAYS * (1 - index / applications.length);
    const arrival = calendar.addWorkingMinutes(
      now,
      -Math.round(age * calendar.hours.dayMinutes) - ((index * 37) % 90) - 5,
    );
    // The whole story at once: what its steps have in common is read and committed once.
    await transaction(ctx, async (tx) => {
      const moved = new ManualClock(arrival);
      const past = at(tx, moved);
      const caseId = await submit(past, application, index);
      const clerk = await demoClerkOf(past, caseId);
      if (clerk) await handleDemoCase({ ...past, actor: clerk }, moved, caseId, storyOf(index, age), now);
    });
  }
  const repeats = demoRepeats(applications, HONGKOU, (application) => placedInHongkou(application, 0));
  for (const [n, { application, minutesAgo }] of repeats.entries()) {
    const arrival = new ManualClock(calendar.addWorkingMinutes(now, -minutesAgo));
    const past = at(ctx, arrival);
    const caseId = await submit(past, application, applications.length + n);
    // The last of them has given a number that is no longer in use.
    if (n === repeats.length - 1) await loseSms(past, caseId, '号码已停机');
  }
}

async function submit(ctx: Ctx, application: DemoApplication, index: number): Promise<string> {
  return transaction({ ...ctx, actor: { kind: 'EXTERNAL', appId: 'YWTB', name: '一网通办' } }, async (tx) => {
    const { form, version, oldIdNo } = await checkApplicationForm(tx, application.form, 'BEGINS');
    const street = application.placementStreet ?? null;
    const created = await createCase(tx, {
      form,
      formVersion: version,
      oldIdNo,
      channel: index % 4 === 0 ? 'SUISHENBAN' : 'PC_YWTB',
      centre: await findAcceptingCentre(tx, form.placementRegion, street),
      placementStreet: street,
      applicationNo: `DEMO-${String(index + 1).padStart(4, '0')}`,
      attachments: await demoMaterials(tx, form),
      submit: true,
    });
    return created.id;
  });
}
