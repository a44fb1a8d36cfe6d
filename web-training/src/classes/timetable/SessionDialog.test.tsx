import { expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import type { Placed, Table } from './session-values.ts';

const SAVE = 'SaveSession';
const line = (seq: number, module: string, hours: string) => ({
  ...{ __typename: 'TrainingPlanLine' as const, id: `l${seq}` },
  ...{ seq, module, hours },
});
/** Two lines of the plan have one name. */
const table: Table = {
  __typename: 'TrainingTimetable',
  ...{ runId: 'run-1', runNo: 'BC1', runName: '低压电工', runFrom: '2099-06-29', runTo: '2099-07-10' },
  ...{ blocked: 0, hoursWarning: null, progress: [], sessions: [], rooms: [] },
  classes: [{ __typename: 'ScheduleChoice', id: 'c1', name: '一班' }],
  lines: [line(1, '安全用电', '16'), line(2, '线路安装', '16'), line(3, '安全用电', '8')],
  teachers: [{ __typename: 'ScheduleChoice', id: 't1', name: '李师傅' }],
};
const placed = (planLineId: string): Placed => ({
  __typename: 'PlacedTrainingSession',
  conflicts: [],
  session: {
    __typename: 'TrainingSession',
    ...{ id: 's1', version: 4, day: '2099-06-29', startTime: '13:00', endTime: '16:00', lessonHours: '4.0' },
    ...{ planLineId, lineSeq: 3, module: '安全用电', kind: 'THEORY' as const, kindTitle: '理论' },
    ...{ mode: '2', teacherId: 't1', teacherName: '李师傅', roomId: null, roomName: null },
    ...{ onlineUrl: 'https://class.example.cn/1', classIds: ['c1'], classNames: '一班', cancelled: false },
    ...{ publishedAt: null, takenAt: null, statusTitle: '草稿', changeReason: null, makeupOf: null },
  },
});

/** The dialog of a session, or of a new one; what was saved. */
async function open(of?: Placed) {
  const saved: { input: { planLineId: string } }[] = [];
  renderKit(
    <SessionDialog
      {...{ table, day: '2099-06-29', ...(of && { placed: of }) }}
      {...{ onMakeup: jest.fn(), onDone: jest.fn(), onClose: jest.fn() }}
    />,
    {
      answers: {
        [SAVE]: (variables: (typeof saved)[number]) => {
          saved.push(variables);
          const answer = { __typename: 'SavedTrainingSession', id: 's1', version: 5, warnings: [] };
          return { data: { saveTrainingSession: answer } };
        },
      },
    },
  );
  const dialog = await screen.findByRole('dialog');
  return {
    saved,
    dialog,
    save: () => userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/ })),
    lines: () => userEvent.click(within(dialog).getByRole('combobox', { name: '教学模块' })),
  };
}

const options = () => [...document.querySelectorAll('.ant-select-item-option-content')].map((one) => one.textContent);

it('02 §14.3 offers every line of the plan by its place, two of one name as two, and saves the one that was chosen', async () => {
  const { saved, save, lines } = await open(placed('l3'));
  await lines();
  expect(options()).toEqual(['1. 安全用电（16课时）', '2. 线路安装（16课时）', '3. 安全用电（8课时）']);
  await userEvent.click(screen.getByText('1. 安全用电（16课时）'));
  await save();
  expect(saved.map(({ input }) => input.planLineId)).toEqual(['l1']);
});

it('02 §14.3 keeps the line of a session that is changed otherwise', async () => {
  const { saved, save } = await open(placed('l3'));
  await save();
  expect(saved).toMatchObject([{ input: { planLineId: 'l3' } }]);
});

it('BR15-1 names a line that the plan has not any more, and does not offer it again', async () => {
  const { dialog, lines } = await open(placed('gone'));
  within(dialog).getByText('安全用电（不在现行教学计划中）');
  await lines();
  const gone = [...document.querySelectorAll('.ant-select-item-option-disabled')].map((one) => one.textContent);
  expect(gone).toEqual(['安全用电（不在现行教学计划中）']);
});
