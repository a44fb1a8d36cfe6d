import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { closeTasks, openTasks } from '../../../platform/tasks/tasks.ts';
import { type DeathFollower, findPersonByDocument, RESIDENT_ID_CARD } from '../../people/index.ts';
import { SUBSIDY } from './record-type.ts';

const DEATH_TASK = 'SUBSIDY_DEATH';

/** Applications of the person that are under way. */
async function liveOf(tx: Ctx, idNo: string) {
  const person = await findPersonByDocument(tx, { idType: RESIDENT_ID_CARD, idNo });
  if (!person) return [];
  return tables(tx)
    .selectFrom('one_off_subsidy')
    .select(['id', 'apply_no as title', 'person_name_masked as subject'])
    .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('person_id', '=', person.id)
    .where('state', 'not in', ['PAID', 'CANCELLED'])
    .execute();
}

/** Whoever has died is not paid by itself, nor is what he was due taken from him: the clerk stops it with proof or goes on with the heirs (01 §13.9). */
export const followDeaths: DeathFollower = {
  confirmed: async (tx, { idNo }, { source }) => {
    const live = await liveOf(tx, idNo);
    await closeTasks(
      tx,
      live.map(({ id }) => id),
      DEATH_TASK,
    );
    await openTasks(
      tx,
      live.map((record) => ({
        kind: DEATH_TASK,
        recordType: SUBSIDY,
        record,
        title: `申领人已死亡（${source}），请核实后终止发放或与其继承人联系`,
        roleCode: 'CENTRE_CLERK',
        priority: 2,
        dueAt: null,
      })),
    );
  },
  revoked: async (tx, { idNo }) =>
    closeTasks(
      tx,
      (await liveOf(tx, idNo)).map(({ id }) => id),
      DEATH_TASK,
    ),
};
