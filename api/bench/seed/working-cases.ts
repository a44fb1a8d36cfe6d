import type { ComposedApp } from '../../src/compose.ts';
import { rows, sql } from '../../src/database/sql.ts';
import { buildApplication } from '../../src/domains/cases/application/index.ts';
import { checkApplicationForm } from '../../src/domains/cases/registration/check-application.ts';
import { createCase } from '../../src/domains/cases/registration/create-case.ts';
import { findAcceptingCentre } from '../../src/domains/cases/registration/placement.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { DISTRICT } from './accounts.ts';

/** A case with everything a real one has: form, history, timers, pushes. */
export interface WorkingCase {
  id: string;
  version: number;
}

/** How many were registered before in this process: nobody applies twice, which would be a duplicate. */
let before = 0;

/** Registers `count` applications through the product's own code; they wait for pre-review in the clerks' centre. */
export async function registerWorkingCases(app: ComposedApp, count: number): Promise<WorkingCase[]> {
  const ctx = app.context({ kind: 'EXTERNAL', appId: 'YWTB', name: '一网通办' });
  const registered: string[] = [];
  for (let n = before; n < before + count; n += 1) {
    await transaction(ctx, async (tx) => {
      const { form, version, oldIdNo } = await checkApplicationForm(
        tx,
        {
          ...buildApplication(5000 + n).form,
          placementRegion: DISTRICT,
        },
        'BEGINS',
      );
      const created = await createCase(tx, {
        form,
        formVersion: version,
        oldIdNo,
        channel: 'PC_YWTB',
        centre: await findAcceptingCentre(tx, DISTRICT, null),
        placementStreet: null,
        applicationNo: `BENCH-${n}`,
        attachments: [],
        submit: true,
      });
      registered.push(created.id);
    });
  }
  before += count;
  return rows<WorkingCase>(
    ctx,
    sql`select id, version from one_thing_case where id = any(${registered}::uuid[]) order by id`,
  );
}
