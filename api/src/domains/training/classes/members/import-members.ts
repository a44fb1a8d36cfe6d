import type { SheetRow } from '../../../../platform/files/sheets/read-sheet.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type JudgedSheetRow, sheetImportOf } from '../../../../platform/records/index.ts';
import { RUN } from '../../runs/record-types.ts';
import { lockArrangedRun, type OwnRun } from '../own-run.ts';
import { place } from './assign.ts';
import { classesOf, traineesOf } from './board.ts';

const [SEQ, NAME, CLASS] = ['学号', '姓名', '班级'];

interface Seat {
  classId: string;
  traineeId: string;
}

async function judge(tx: Ctx, own: OwnRun, lines: readonly SheetRow[]): Promise<JudgedSheetRow<Seat>[]> {
  const classes = await classesOf(tx, own.id);
  const trainees = await traineesOf(tx, own.id);
  const named = new Set(lines.map(({ cell }) => cell(SEQ)));
  // Whoever is named has his seat from the sheet alone, so that two full classes may exchange trainees.
  const staying = trainees.filter(({ seq }) => !named.has(String(seq)));
  const sizes = new Map(classes.map(({ id }) => [id, staying.filter(({ classId }) => classId === id).length]));
  const taken = new Set<string>();
  return lines.map(({ row, cell }) => {
    const fault = (column: string, message: string) => ({ row, value: null, faults: [{ column, message }] });
    const who = trainees.find(({ seq }) => String(seq) === cell(SEQ));
    const target = classes.find(({ name }) => name === cell(CLASS));
    if (!who) return fault(SEQ, '本班次没有这个学号，或学员已退训');
    if (taken.has(who.id)) return fault(SEQ, '同一学员只能填写一行');
    taken.add(who.id);
    if (cell(NAME) && cell(NAME) !== who.name) return fault(NAME, `学号${who.seq}的学员是${who.name}`);
    if (!target) return fault(CLASS, `没有找到班级“${cell(CLASS)}”，请先新建`);
    if (who.classId !== null && who.classId !== target.id && own.state === 'RUNNING')
      return fault(CLASS, '开课后调班须填写原因，请在页面上办理');
    const size = (sizes.get(target.id) ?? 0) + 1;
    if (size > target.capacity) return fault(CLASS, `${target.name}已满，最多${target.capacity}人`);
    sizes.set(target.id, size);
    return { row, value: { classId: target.id, traineeId: who.id }, faults: [] };
  });
}

/** 导入分班 (T22-2): who is in which class, by the numbers of the run. */
export const memberImport = sheetImportOf<OwnRun, Seat>({
  kind: 'training-class-members',
  title: '分班名单',
  permission: 'training.class:manage',
  audit: 'training.class.import',
  titles: [SEQ, NAME, CLASS],
  most: 500,
  examples: [
    ['1', '', '一班'],
    ['2', '', '二班'],
  ],
  parentType: RUN,
  lock: lockArrangedRun,
  judge,
  write: async (tx, own, seats) => {
    const byClass = [...Map.groupBy(seats, ({ classId }) => classId)];
    // Those who change classes leave first, so that two full classes may exchange trainees.
    const moving = await traineesOf(tx, own.id);
    const leaving = seats.flatMap(({ classId, traineeId }) => {
      const before = moving.find(({ id }) => id === traineeId)?.classId;
      return before && before !== classId ? [traineeId] : [];
    });
    if (leaving.length > 0) await place(tx, own, { runId: own.id, classId: null, traineeIds: leaving });
    for (const [classId, them] of byClass)
      await place(tx, own, { runId: own.id, classId, traineeIds: them.map(({ traineeId }) => traineeId) });
  },
});
