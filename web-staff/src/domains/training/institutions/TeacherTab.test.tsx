import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { TeacherTab } from './TeachingTabs.tsx';

const SENT = 'RevealTeacher';

const teacher: Parameters<typeof TeacherTab>[0]['teachers'][number] = {
  __typename: 'TrainingTeacher',
  id: 'teacher-1',
  name: '李建华',
  idNo: '310100********3013',
  phone: '138****1234',
  title: '高级讲师',
  subjectTitles: ['无人机、低空经济'],
  fullTime: true,
  hiredFrom: '2022-09-01',
  hiredTo: null,
  files: [],
};

function open(permissions: string[]) {
  const sent: unknown[] = [];
  renderKit(<TeacherTab teachers={[teacher]} />, {
    session: buildSession({ permissions }),
    answers: {
      [SENT]: (variables: unknown) => {
        sent.push(variables);
        return {
          data: {
            revealTeacher: { __typename: 'TeacherReveal', idNo: '310100197501023013', phone: '13800001234' },
          },
        };
      },
    },
  });
  return sent;
}

it('02 §2.2 the number of a teacher is shown in full after a reason alone', async () => {
  const sent = open(['training.institution:reveal']);
  expect(await screen.findByText(/310100\*{8}3013/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '查看完整信息' }));
  const asked = await screen.findByRole('dialog');
  await userEvent.click(within(asked).getByRole('button', { name: '核对教师身份信息' }));
  expect(screen.queryByText('310100197501023013')).toBeNull();
  await userEvent.click(within(asked).getByRole('button', { name: /^查\s*看$/ }));
  expect(await screen.findByText('310100197501023013')).toBeTruthy();
  expect(sent).toEqual([{ id: 'teacher-1', reason: '核对教师身份信息' }]);
});

it('02 §2.2 who lacks the right is not offered it', async () => {
  open([]);
  expect(await screen.findByText(/310100\*{8}3013/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '查看完整信息' })).toBeNull();
});
