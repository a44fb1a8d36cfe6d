import { firstRow, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { buildApplication, DEMO_APPLICANTS, type DemoApplication } from '../application/index.ts';
import { checkApplicationForm } from '../registration/check-application.ts';
import { createCase } from '../registration/create-case.ts';
import { findAcceptingCentre } from '../registration/placement.ts';

/** Enough for queues that scroll, spread over the districts. */
const FURTHER_CASES = 60;

/** Fictional applications (01 §15.5 and more), once: a database that has cases is left alone. */
export async function loadDemoCases(ctx: Ctx): Promise<void> {
  if (await firstRow(ctx, sql`select 1 as one from one_thing_case limit 1`)) return;
  const applications: DemoApplication[] = [
    ...DEMO_APPLICANTS,
    ...Array.from({ length: FURTHER_CASES }, (_, n) => buildApplication(n)),
  ];
  for (const [index, application] of applications.entries()) {
    await transaction(ctx, async (tx) => {
      const { form, version } = await checkApplicationForm(tx, application.form);
      const street = application.placementStreet ?? null;
      await createCase(tx, {
        form,
        formVersion: version,
        channel: index % 4 === 0 ? 'SUISHENBAN' : 'PC_YWTB',
        centre: await findAcceptingCentre(tx, form.placementRegion, street),
        placementStreet: street,
        applicationNo: `DEMO-${String(index + 1).padStart(4, '0')}`,
        attachments: [],
        submit: true,
      });
    });
  }
}
