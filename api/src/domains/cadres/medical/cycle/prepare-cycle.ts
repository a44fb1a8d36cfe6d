import { tables } from '../../../../database/tables.ts';
import { badInput } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { creates, edits } from '../../../../platform/records/index.ts';
import { refusal } from '../errors.ts';
import { RIGHTS } from '../permissions.ts';
import type { Period } from '../words.ts';
import { cycleForm, medicalCycle } from './cycle.record.ts';
import { cycleNoOf, cycleTitleOf, partFault } from './cycle-no.ts';

interface Written {
  year: number;
  kind: Period;
  part: number;
  period_from: string;
  period_to: string;
}

/** Number and name of a cycle from what was filled in. @throws BAD_INPUT, E-BF-01 for one that there is */
async function named(tx: Ctx, { year, kind, part, ...written }: Written, own = '') {
  const fault = partFault(kind, part);
  if (fault) throw badInput([{ path: 'part', message: fault }]);
  if (written.period_to < written.period_from)
    throw badInput([{ path: 'periodTo', message: '费用期间止不能早于费用期间起' }]);
  const cycleNo = cycleNoOf(year, kind, part);
  const known = await tables(tx)
    .selectFrom('medical_cycle')
    .select('id')
    .where('cycle_no', '=', cycleNo)
    .where('state', '<>', 'CANCELLED')
    .executeTakeFirst();
  if (known && known.id !== own) throw refusal('E-BF-01', { no: cycleNo });
  return { cycle_no: cycleNo, title: cycleTitleOf(year, kind, part) };
}

const common = { permission: RIGHTS.import } as const;

/** 建立周期, and corrections of it before the file has come. */
export const cycleOperations = [
  ...creates(medicalCycle, cycleForm, {
    ...common,
    name: 'prepareMedicalCycle',
    doc: '建立报销周期, with the total that the file has to come to (03 §33.4)',
    start: 'prepare',
    complete: (tx, written) => named(tx, written),
  }),
  ...edits(medicalCycle, cycleForm, {
    ...common,
    name: 'editMedicalCycle',
    doc: '修改待导入的报销周期',
    states: ['PREPARED'],
    complete: (tx, written, id) => named(tx, written, id),
  }),
];
