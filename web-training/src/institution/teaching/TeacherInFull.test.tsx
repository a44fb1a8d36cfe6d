import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { GraphQLError } from 'graphql';
import { TeacherInFull } from './TeacherInFull.tsx';

const REVEAL = 'RevealOwnTeacher';

/** The button of a teacher; what was sent. */
function open(permissions: string[], answer: object) {
  const sent: unknown[] = [];
  renderKit(<TeacherInFull teacher={{ id: 'teacher-1', name: '李建华' }} />, {
    session: buildSession({ permissions }),
    answers: {
      [REVEAL]: (variables: unknown) => {
        sent.push(variables);
        return answer;
      },
    },
  });
  return sent;
}
const shown = {
  data: { revealTeacher: { __typename: 'TeacherReveal', idNo: '310100197501023013', phone: '13800001234' } },
};
const press = () => userEvent.click(screen.getByRole('button', { name: '查看完整信息：李建华' }));

it('02 §2.2 an institution sees its own teacher in full by one click, until the window is closed', async () => {
  const sent = open(['training.institution:reveal'], shown);
  expect(screen.queryByText('310100197501023013')).toBeNull();
  await press();
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('310100197501023013')).toBeTruthy();
  expect(within(dialog).getByText('13800001234')).toBeTruthy();
  expect(sent).toEqual([{ id: 'teacher-1' }]);
  await userEvent.click(within(dialog).getByRole('button', { name: '关闭' }));
  expect(screen.queryByText('310100197501023013')).toBeNull();
});

it('02 §2.2 a refusal is said in the window', async () => {
  open(['training.institution:reveal'], {
    errors: [new GraphQLError('未找到', { extensions: { code: 'NOT_FOUND' } })],
  });
  await press();
  expect(await screen.findByText(/未找到/)).toBeTruthy();
});

it('02 §2.2 who lacks the right is not offered it', () => {
  open([], shown);
  expect(screen.queryByRole('button')).toBeNull();
});
