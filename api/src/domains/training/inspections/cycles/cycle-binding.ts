import { toDate } from '../../../../database/sql.ts';
import type { FlowChange, FlowRow, Guard, RecordBinding } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { CYCLE } from '../record-types.ts';
import { endInspections } from './close-cycle.ts';
import { cycleFlow } from './cycle.flow.ts';
import { readCycles } from './cycle-row.ts';
import { startInspections } from './start-inspections.ts';
import { tellDistricts } from './tell-districts.ts';

const guards: Readonly<Record<string, Guard>> = {
  reportAhead: ({ late }) => (late ? { code: 'E-1911', message: '上报截止时间已过，请先修改批次' } : true),
};

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]) {
  const cycles = await readCycles(
    ctx,
    records.map(({ id }) => id),
  );
  return new Map(
    [...cycles.values()].map(({ id, reportTo }) => [id, { late: toDate(reportTo) <= ctx.app.clock.now() }]),
  );
}

async function onChange(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const cycles = await readCycles(
    tx,
    changes.map(({ row }) => row.id),
  );
  for (const { row, action } of changes) {
    const cycle = cycles.get(row.id);
    if (!cycle) continue;
    if (action === 'close') await endInspections(tx, cycle);
    if (action !== 'open') continue;
    await startInspections(tx, cycle);
    await tellDistricts(tx, cycle);
  }
}

/** Cycles as records of the flow engine. */
export const cycleBinding: RecordBinding = {
  type: CYCLE,
  title: '年检批次',
  flow: cycleFlow.key,
  table: 'inspection_cycle',
  titleColumn: 'cycle_no',
  subjectColumn: 'title',
  link: '/training/inspection-cycles/{id}',
  viewPermission: 'training.inspection:manage',
  guards,
  loadFacts,
  onChange,
};
