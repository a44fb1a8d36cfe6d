import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { GraphQLError } from 'graphql';
import { Timetable } from '../Timetable.tsx';

/** A week far ahead, so that nothing of it is ever past. */
const [MONDAY, TUESDAY] = ['2099-06-29', '2099-06-30'];
const SAVE = 'SaveSession';
const TAKEN = '教师李师傅在 2099-06-30 13:00–16:00 已有其他机构的课';

const session = (changes: object) => ({
  __typename: 'TrainingSession',
  id: 's1',
  version: 4,
  day: MONDAY,
  startTime: '13:00',
  endTime: '16:00',
  lessonHours: '4.0',
  planLineId: 'l1',
  lineSeq: 1,
  module: '安全用电',
  kind: 'THEORY',
  kindTitle: '理论',
  mode: '1',
  teacherId: 't1',
  teacherName: '李师傅',
  roomId: 'r1',
  roomName: '一号教室',
  onlineUrl: null,
  classIds: ['c1'],
  classNames: '一班',
  cancelled: false,
  publishedAt: null,
  takenAt: null,
  statusTitle: '草稿',
  changeReason: null,
  makeupOf: null,
  ...changes,
});
const span = (day: string, earliest: string, latest: string, message?: string) => ({
  __typename: 'TrainingSessionSpan',
  day,
  earliest,
  latest,
  conflicts: message ? [{ __typename: 'TrainingSessionConflict', hard: true, message }] : [],
});

/** The week with one session of that kind; what was saved. */
function show({ of = {}, reasonNeeded = false, refusal = '' }) {
  const saved: { input: Record<string, unknown>; version: number }[] = [];
  renderKit(<Timetable runId="run-1" />, {
    url: `/?week=${MONDAY}`,
    answers: {
      Timetable: {
        data: {
          trainingTimetable: {
            __typename: 'TrainingTimetable',
            ...{ runId: 'run-1', runNo: 'BC1', runName: '低压电工', runFrom: MONDAY, runTo: '2099-07-10' },
            ...{ blocked: 0, hoursWarning: null, lines: [], progress: [] },
            classes: [{ __typename: 'ScheduleChoice', id: 'c1', name: '一班' }],
            ...{ teachers: [], rooms: [] },
            sessions: [{ __typename: 'PlacedTrainingSession', session: session(of), conflicts: [] }],
          },
        },
      },
      SessionMove: {
        data: {
          trainingSessionMove: {
            __typename: 'TrainingSessionMove',
            id: 's1',
            reasonNeeded,
            spans: [
              span(MONDAY, '00:00', '21:00'),
              span(TUESDAY, '00:00', '10:00'),
              span(TUESDAY, '10:01', '15:59', TAKEN),
              span(TUESDAY, '16:00', '21:00'),
            ],
          },
        },
      },
      [SAVE]: (variables: (typeof saved)[number]) => {
        saved.push(variables);
        if (refusal) return { errors: [new GraphQLError(refusal, { extensions: { code: 'E-2202' } })] };
        const answer = { __typename: 'SavedTrainingSession', id: 's1', version: variables.version + 1, warnings: [] };
        return { data: { saveTrainingSession: answer } };
      },
    },
  });
  return saved;
}

async function open(given: Parameters<typeof show>[0] = {}) {
  const saved = show(given);
  return { saved, grip: await screen.findByRole('button', { name: '移动 周一 06-29 13:00 安全用电' }) };
}

const status = () => screen.getByRole('status').textContent;
const placesOf = (saved: readonly { input: Record<string, unknown>; version: number }[]) =>
  saved.map(({ input: { day, startTime, endTime }, version }) => [day, startTime, endTime, version]);

it('BR22-2 is carried by the arrows, says at each step what stands against it, and is put down only where nothing hard does', async () => {
  const user = userEvent.setup();
  const { saved, grip } = await open();
  grip.focus();
  await user.keyboard('{Enter}{ArrowRight}');
  await screen.findByText(new RegExp(`周二 06-30 13:00–16:00 有冲突，不能放在这里：${TAKEN}`));
  expect(await seriousFindings(document.body)).toEqual([]);
  await user.keyboard('{Enter}');
  expect(status()).toBe(`未移动：有冲突，不能放在这里：${TAKEN}`);
  expect(saved).toEqual([]);
  await user.keyboard('{Enter}{ArrowRight}{ArrowDown}{Escape}');
  expect(screen.queryByRole('status')?.textContent).toBe('');
  expect(saved).toEqual([]);
});

it('T22-4 a draft is saved where it is put down with all that it was, and the way back is one press', async () => {
  const user = userEvent.setup();
  const { saved, grip } = await open();
  grip.focus();
  await user.keyboard('{Enter}{ArrowRight}');
  for (let n = 0; n < 12; n += 1) await user.keyboard('{ArrowDown}');
  await screen.findByText(/周二 06-30 16:00–19:00 没有冲突，可以放下/);
  await user.keyboard('{Enter}');
  await screen.findByText('安全用电已移到 周二 06-30 16:00–19:00');
  expect(saved[0]?.input).toMatchObject({ runId: 'run-1', classIds: ['c1'], teacherId: 't1', roomId: 'r1' });
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findByText('已撤销，安全用电回到 周一 06-29 13:00–16:00');
  expect(placesOf(saved)).toEqual([
    [TUESDAY, '16:00', '19:00', 4],
    [MONDAY, '13:00', '16:00', 5],
  ]);
});

it('BR22-2 what is refused under lock leaves the session in its place, with the reason', async () => {
  const user = userEvent.setup();
  const { grip } = await open({ refusal: '教室“一号教室”在 2099-06-29 13:15–16:15 已安排给二班' });
  grip.focus();
  await user.keyboard('{Enter}{ArrowDown}{Enter}');
  await screen.findByText(/^未移动：教室“一号教室”/);
  const monday = screen.getByRole('region', { name: '周一 06-29' });
  expect(within(monday).getByText(/13:00–16:00/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
});

it('T22-5 a published session asks first, within 24 h for a reason', async () => {
  const user = userEvent.setup();
  const { saved, grip } = await open({ of: { publishedAt: '2099-06-01T00:00:00Z' }, reasonNeeded: true });
  grip.focus();
  await user.keyboard('{Enter}{ArrowDown}');
  await screen.findByText(/13:15–16:15 没有冲突/);
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(saved).toEqual([]);
  await user.type(within(dialog).getByLabelText('临时调课原因'), '教师临时有事');
  await user.click(within(dialog).getByRole('button', { name: '调整' }));
  await screen.findByText(/已移到 周一 06-29 13:15–16:15/);
  expect(saved[0]?.input).toMatchObject({ startTime: '13:15', reason: '教师临时有事' });
});

it('T22-6 what is cancelled or has been held is not moved', async () => {
  show({ of: { cancelled: true } });
  await screen.findByRole('button', { name: /安全用电/ });
  expect(screen.queryByRole('button', { name: /^移动/ })).toBeNull();
});
