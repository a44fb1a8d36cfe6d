import type { Updateable } from 'kysely';
import { type Tables, tables } from '../../../database/tables.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import type { FlowChange, RecordBinding } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { ASSIGN } from './asides.ts';
import { applyAssignments, readAssignee, takeResponsibility } from './assign.ts';
import { openDistrictTasks } from './district-tasks.ts';
import { followSteps } from './follow-steps.ts';
import { negativeFlow } from './negative.flow.ts';
import { judgedNegative } from './negative-facts.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';
import { tellOfSteps } from './tell.ts';

type Written = Updateable<Tables['negative_review']>;

/** What each step writes into the columns that lists and statistics read. */
const WRITES: Readonly<Record<string, (change: FlowChange, now: Date, tx: Ctx) => Written>> = {
  contact: ({ input }, now, tx) => ({
    contact_at: now,
    contact_way: input.reasonCode ?? null,
    contact_by_name: actorName(tx.actor),
  }),
  verify: ({ input }) => ({ verdict: input.reasonCode ?? null }),
  dispute: ({ input }) => ({ verdict: input.reasonCode ?? null }),
  uphold: () => ({ verdict: 'GENUINE' }),
  extend: () => ({ extended: true }),
  rectified: (_, now) => ({ rectified_at: now }),
  revisit: ({ input }, now) => ({ revisited_at: now, revisit_grade: Number(input.reasonCode) }),
};

async function writeColumns(tx: Ctx, change: FlowChange): Promise<void> {
  const now = tx.app.clock.now();
  const written = {
    ...WRITES[change.action]?.(change, now, tx),
    ...(negativeFlow.states[change.to]?.final && { ended_at: now }),
  };
  if (Object.keys(written).length === 0) return;
  await tables(tx).updateTable('negative_review').set(written).where('id', '=', change.row.id).execute();
}

async function keepEvidence(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  // The files of an act are the same for all of its records.
  const files = changes[0]?.input.attachmentIds ?? [];
  await attachToEach(
    tx,
    { type: NEGATIVE_REVIEW, ids: changes.map(({ row }) => row.id) },
    uploads(files, 'REVIEW_EVIDENCE', '认定依据'),
  );
}

async function applyEffects(tx: Ctx, all: readonly FlowChange[]): Promise<void> {
  await applyAssignments(tx, all);
  const changes = all.filter(({ action }) => action !== ASSIGN);
  if (changes.length === 0) return;
  await keepEvidence(tx, changes);
  for (const change of changes) await writeColumns(tx, change);
  await takeResponsibility(tx, changes);
  await openDistrictTasks(
    tx,
    changes.map(({ row }) => row.id),
  );
  await tellOfSteps(tx, changes);
  await followSteps(tx, changes);
}

/** What the flow of negative reviews asks and does beside moving them. */
export const negativeEffects: Partial<RecordBinding> = {
  limits: 'REVIEW',
  ...judgedNegative,
  readAssignee,
  takesFiles: ['contact', 'unreached', 'dispute', 'rectified', 'revisit', 'missed'],
  onChange: applyEffects,
};
