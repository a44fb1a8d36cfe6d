import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { Route, Routes } from 'react-router';
import SatisfactionPage from './SatisfactionPage.tsx';

const question = (key: string, kind: string, title: string, required: boolean) => ({
  __typename: 'SatisfactionQuestion',
  key,
  kind,
  title,
  options: [],
  required,
});
const own = (more: object = {}) => ({
  __typename: 'OwnSatisfaction',
  id: 'task-1',
  runName: '低压电工（第1期）',
  institutionName: '虹口示范职业培训学校',
  intro: '',
  anonymous: true,
  openTo: '2099-06-01T16:00:00Z',
  answered: false,
  open: true,
  questions: [
    question('q1', 'SCALE', '对培训机构的总体评价', true),
    question('q2', 'SCALE', '场地与食宿', false),
    question('q3', 'TEXT', '意见建议', false),
  ],
  ...more,
});

/** The page of the task as it stands; what it has sent. */
function open(...states: object[]) {
  const sent: unknown[] = [];
  let reads = 0;
  const read = () => {
    const state = states[Math.min(reads, states.length - 1)];
    reads += 1;
    return { data: { ownSatisfaction: own(state) } };
  };
  const keep = (variables: unknown) => {
    sent.push(variables);
    return { data: { answerSatisfaction: true } };
  };
  renderKit(
    <Routes>
      <Route path="/surveys/runs/:id" element={<SatisfactionPage />} />
    </Routes>,
    {
      url: '/surveys/runs/task-1',
      answers: {
        OwnSatisfaction: read,
        OwnSatisfactions: { data: { ownSatisfactions: [] } },
        AnswerSatisfaction: keep,
      },
    },
  );
  return sent;
}
const submit = () => userEvent.click(screen.getByRole('button', { name: '提交评价' }));

it('S13.3 sends what was answered, 0 among it, and nothing of what was left open; then it thanks', async () => {
  const sent = open({}, { answered: true });
  await screen.findByText('低压电工（第1期）');
  await submit();
  expect(await screen.findByText('请打分')).toBeTruthy();
  expect(sent).toEqual([]);
  const marksOf = (title: string) => within(screen.getByRole('radiogroup', { name: title }));
  await userEvent.click(marksOf('对培训机构的总体评价').getByRole('radio', { name: '满意' }));
  await userEvent.click(marksOf('场地与食宿').getByRole('radio', { name: '未体验，不评价' }));
  await submit();
  expect(await screen.findByText('感谢您的评价')).toBeTruthy();
  expect(sent).toEqual([{ id: 'task-1', answers: { q1: 4, q2: 0 } }]);
});

it('AC25-5 who has answered is thanked and asked nothing', async () => {
  open({ answered: true });
  expect(await screen.findByText('感谢您的评价')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull();
});

it('T25-6 what is over is said to be over', async () => {
  open({ open: false });
  expect(await screen.findByRole('heading', { name: '评价已截止' })).toBeTruthy();
});
