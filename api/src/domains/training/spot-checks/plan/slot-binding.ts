import { anyOf, tables } from '../../../../database/tables.ts';
import { formatChineseDate, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import {
  type ActInput,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { assignRecords } from '../../../../platform/tasks/assignments.ts';
import { SLOT } from '../record-types.ts';
import { readInspector } from './inspectors.ts';
import { SLOT_STEPS } from './slot.flow.ts';

interface SlotFacts extends Readonly<Record<string, unknown>> {
  orgId: string;
  /** Its window is over. */
  late: boolean;
}

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, SlotFacts>> {
  const today = localDateOf(ctx.app.clock.now());
  const found = await readSlots(
    ctx,
    records.map(({ id }) => id),
  );
  return new Map(found.map(({ id, orgId, to }) => [id, { orgId, late: to < today }]));
}

const readSlots = (ctx: Ctx, ids: readonly string[]) =>
  tables(ctx)
    .selectFrom('spot_check_slot as s')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_institution as i', 'i.id', 'r.institution_id')
    .leftJoin('assignment as a', (on) => on.onRef('a.record_id', '=', 's.id').on('a.record_type', '=', SLOT))
    .select(['s.id', 's.org_id as orgId', 's.window_from as from', 's.window_to as to', 'a.user_id as inspectorId'])
    .select(['r.name as runName', 'i.name as institutionName'])
    .where('s.id', '=', anyOf(ids))
    .$narrowType<{ from: LocalDate; to: LocalDate }>()
    .execute();

const late = ({ late: over }: SlotFacts): GuardAnswer =>
  over || { code: 'E-2307', message: '抽查时段尚未结束，不需要催办' };

const inputRule = (action: string, { orgId }: SlotFacts, { assignee }: ActInput): GuardAnswer =>
  action !== SLOT_STEPS.assign || !assignee || assignee.orgId === orgId
    ? true
    : { code: 'E-2308', message: '只能指派本区退役军人事务局的工作人员' };

/** 指派: the windows, with their to-dos, are somebody's; he and who had them before are told. */
async function assign(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const inspector = changes[0]?.input.assignee;
  if (!inspector) return;
  const ids = changes.map(({ row }) => row.id);
  const former = await assignRecords(
    tx,
    ids.map((id) => ({ type: SLOT, id })),
    inspector,
  );
  await tables(tx)
    .updateTable('spot_check_slot')
    .set({ inspector_name: inspector.name })
    .where('id', '=', anyOf(ids))
    .execute();
  await tell(tx, changes, {
    said: `${actorName(tx.actor)}指派${inspector.name}抽查`,
    key: tx.app.clock.now().toISOString(),
    receiversOf: ({ id }) => {
      const before = former.get(id);
      return [...new Set([inspector.id, ...(before ? [before] : [])])].map((userId) => ({ userId }));
    },
  });
}

/** 催办 of what is overdue: its inspector hears of it, or everybody of the district where nobody was named; once a day. */
const remind = (tx: Ctx, changes: readonly FlowChange[]): Promise<void> =>
  tell(tx, changes, {
    said: '抽查已逾期，请尽快完成',
    key: localDateOf(tx.app.clock.now()),
    receiversOf: ({ orgId, inspectorId }) =>
      inspectorId ? [{ userId: inspectorId }] : [{ roleCode: 'BIZ_OFFICER', orgId }],
  });

type Slot = Awaited<ReturnType<typeof readSlots>>[number];
type Receivers = ({ userId: string } | { roleCode: string; orgId: string })[];

interface Told {
  said: string;
  /** What is told once for each of. */
  key: string;
  receiversOf(slot: Slot): Receivers;
}

async function tell(tx: Ctx, changes: readonly FlowChange[], { said, key, receiversOf }: Told): Promise<void> {
  const slots = await readSlots(
    tx,
    changes.map(({ row }) => row.id),
  );
  await sendNotices(
    tx,
    slots.map((slot) => ({
      template: 'N470',
      receivers: receiversOf(slot),
      variables: {
        班次名称: slot.runName,
        培训机构: slot.institutionName,
        进展: said,
        时段: `${formatChineseDate(slot.from)}至${formatChineseDate(slot.to)}`,
      },
      link: `/training/spot-plans/${slot.id}`,
      dueKey: `spot-told-${slot.id}-${key}`,
    })),
  );
}

/** What is done with windows beside the checks that close them (02 §15.4 batch). */
export const slotBinding: Partial<RecordBinding> = {
  readAssignee: readInspector,
  ...judgedBy<SlotFacts>({ guards: { late }, inputRule, loadFacts }),
  onChange: async (tx, changes) => {
    const of = (action: string) => changes.filter((one) => one.action === action);
    if (of(SLOT_STEPS.assign).length > 0) await assign(tx, of(SLOT_STEPS.assign));
    if (of(SLOT_STEPS.remind).length > 0) await remind(tx, of(SLOT_STEPS.remind));
  },
};
