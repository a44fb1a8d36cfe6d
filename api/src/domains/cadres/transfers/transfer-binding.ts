import { anyOf, tables } from '../../../database/tables.ts';
import { attachToEach } from '../../../platform/files/index.ts';
import { type FlowChange, type FlowRow, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { refusal } from '../errors.ts';
import { transferSection } from '../parameters.ts';
import { TRANSFER } from '../record-types.ts';
import { keepHandover, movePerson } from './accept-transfer.ts';
import { evidence } from './start-transfers.ts';
import { askTarget, targetDone, tellBoth } from './tell-transfer.ts';
import {
  NOT_FROZEN,
  SOURCE,
  STREET_CHOSEN,
  TARGET,
  transferFlow,
  UNDER_WAY,
  WITH_SECTION,
  WITHOUT_SECTION,
} from './transfer.flow.ts';
import { transfer } from './transfer.record.ts';

interface Facts {
  source: boolean;
  target: boolean;
  section: boolean;
  frozen: boolean;
  street: boolean;
  proven: boolean;
}

async function loadFacts(ctx: Ctx, rows: readonly FlowRow[]): Promise<ReadonlyMap<string, Facts>> {
  const found = await tables(ctx)
    .selectFrom('cadre_transfer as t')
    .select([
      't.id',
      't.org_id as orgId',
      't.to_org_id as toOrgId',
      't.frozen_reason as frozen',
      't.to_street as street',
    ])
    .select((select) =>
      select
        .selectFrom('attachment as a')
        .select((of) => of.fn.countAll<string>().as('n'))
        .where('a.record_type', '=', TRANSFER)
        .whereRef('a.record_id', '=', 't.id')
        .as('files'),
    )
    .where('t.id', '=', anyOf(rows.map(({ id }) => id)))
    .execute();
  const section = await readParameter(ctx, transferSection);
  const mine = ctx.actor.kind === 'USER' ? ctx.actor.orgId : null;
  return new Map(
    found.map((row) => [
      row.id,
      {
        source: row.orgId === mine,
        target: row.toOrgId === mine,
        section,
        frozen: row.frozen !== null,
        street: row.street !== null,
        proven: Number(row.files) > 0,
      },
    ]),
  );
}

const never = (message: string) => ({ code: 'E-0503', message, never: true as const });
const said = (code: Parameters<typeof refusal>[0]) => ({ code, message: refusal(code).message });

type Effect = (tx: Ctx, change: FlowChange) => Promise<void>;

async function lock(tx: Ctx, cadreId: string, transferId: string | null): Promise<void> {
  await tables(tx).updateTable('emp_cadre').set({ open_transfer_id: transferId }).where('id', '=', cadreId).execute();
}

const handIn: Effect = async (tx, { row, to, input }) => {
  const one = await transfer.get(tx, row.id);
  await attachToEach(tx, { type: TRANSFER, ids: [row.id] }, evidence(input.attachmentIds ?? []));
  await lock(tx, one.cadreId, row.id);
  if (to !== 'PENDING_TARGET') return;
  await tables(tx)
    .updateTable('cadre_transfer')
    .set({ submitted_at: tx.app.clock.now(), reminded_day: 0 })
    .where('id', '=', row.id)
    .execute();
  await askTarget(tx, one);
};

const end: Effect = async (tx, { row, to, action, input }) => {
  const now = tx.app.clock.now();
  const { cadreId } = await transfer.get(tx, row.id);
  // Before the person moves: the source reads him as he was.
  if (action === 'accept') await keepHandover(tx, row.id, cadreId);
  await tables(tx)
    .updateTable('cadre_transfer')
    .set({
      decided_at: now,
      decided_by: actorName(tx.actor),
      opinion: input.reasonText ?? input.note ?? null,
      ...(action === 'accept' && { effective_at: now }),
    })
    .where('id', '=', row.id)
    .execute();
  if (action === 'accept') await movePerson(tx, row.id);
  else await lock(tx, cadreId, null);
  await targetDone(tx, row.id);
  if (row.state === 'PENDING_TARGET')
    await tellBoth(tx, await transfer.get(tx, row.id), transferFlow.states[to]?.title ?? to);
};

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes) {
    const { to, row } = change;
    if (to === 'PENDING_TARGET' || to === 'PENDING_SECTION') await handIn(tx, change);
    else if (to === 'DRAFT') await lock(tx, (await transfer.get(tx, row.id)).cadreId, null);
    else if (!UNDER_WAY.includes(to)) await end(tx, change);
  }
}

/** What the flow of 关系转移 asks and brings about (03 §32.3). */
export const transferEffects: Partial<RecordBinding> = {
  partyColumn: 'to_org_id',
  takesFiles: ['submit', 'submitToSection'],
  ...judgedBy<Facts>({
    guards: {
      [SOURCE]: ({ source }) => source || never('由迁出区办理'),
      [TARGET]: ({ target }) => target || never('由迁入区办理'),
      [WITH_SECTION]: ({ section }) => section || never('迁出不须科长审核'),
      [WITHOUT_SECTION]: ({ section }) => !section || never('迁出须先经科长审核'),
      [NOT_FROZEN]: ({ frozen }) => !frozen || said('E-ZY-05'),
      // Chosen by the page's own dialog: not an act to come.
      [STREET_CHOSEN]: ({ street }) => street || { ...said('E-ZY-06'), never: true },
    },
    inputRule: (action, { proven }, { attachmentIds }) =>
      !action.startsWith('submit') || proven || Boolean(attachmentIds?.length) || said('E-ZY-04'),
    loadFacts,
  }),
  onChange: follow,
};
