import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { contactsOfPersons } from '../../../people/index.ts';
import { MESSAGE } from '../notices.ts';
import { PLAN } from '../record-types.ts';
import { keepRecords } from '../records/keep-records.ts';
import { lockPlans } from './lock-plans.ts';

const ENDS = /[。！？!?]$/;

/** 群发短信: to each person in the office's name; the history of each says what was written (14.6). */
export async function sendMessages(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const plans = await lockPlans(
    tx,
    changes.map(({ row }) => row.id),
  );
  const words = changes[0]?.input.reasonText ?? '';
  const text = ENDS.test(words) ? words : `${words}。`;
  const contacts = await contactsOfPersons(
    tx,
    plans.map(({ personId }) => personId),
  );
  const offices = await tables(tx)
    .selectFrom('org')
    .select(['id', 'name'])
    .where(sql<boolean>`id = any(${[...new Set(plans.map(({ orgId }) => orgId))]}::uuid[])`)
    .execute();
  const nameOf = new Map(offices.map(({ id, name }) => [id, name]));
  const { userId, name } = requireUser(tx);
  const on = localDateOf(tx.app.clock.now());
  await keepRecords(
    tx,
    plans.map((plan) => ({
      plan,
      source: 'STAFF',
      way: 'SMS',
      outcome: 'MESSAGE',
      on,
      by: { id: userId, name },
      values: { action_taken: text },
    })),
    false,
  );
  const titles = new Map(changes.map(({ row }) => [row.id, row.title]));
  await sendNotices(
    tx,
    plans.flatMap((plan) => {
      const person = contacts.get(plan.personId);
      if (!person) return [];
      return [
        {
          template: MESSAGE,
          receivers: [{ name: person.name, phone: person.mobile, idNo: person.idNo }],
          variables: { 姓名: person.name, 内容: text, 单位: nameOf.get(plan.orgId) ?? '退役军人服务站' },
          record: { type: PLAN, id: plan.id, orgId: plan.orgId, title: titles.get(plan.id) ?? '' },
        },
      ];
    }),
  );
}
