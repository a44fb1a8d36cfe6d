import { expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { GraphQLError } from 'graphql';
import type { TeacherInput } from '../../generated/graphql.ts';
import { TeacherDialog } from './TeacherDialog.tsx';
import type { Teacher } from './Teachers.tsx';

const teacher: Teacher = {
  __typename: 'TrainingTeacher',
  id: 'teacher-1',
  version: 3,
  name: '李建华',
  idNo: '310100********3013',
  phone: null,
  title: '高级讲师',
  subjects: ['03'],
  subjectTitles: ['无人机、低空经济'],
  fullTime: true,
  hiredFrom: '2022-09-01',
  hiredTo: null,
  files: [],
};
const category = { __typename: 'DictionaryItem', code: '03', title: '无人机、低空经济', withdrawn: false };

const SAVE = 'SaveTeacher';

/** The dialog for a known teacher; what was sent, and whether it closed. */
function open(answer: (input: TeacherInput) => unknown) {
  const sent: TeacherInput[] = [];
  const [onClose, onDone] = [jest.fn(), jest.fn()];
  renderKit(<TeacherDialog teacher={teacher} onClose={onClose} onDone={onDone} />, {
    answers: {
      CodeList: { data: { dictionary: [category] } },
      [SAVE]: ({ input }: { input: TeacherInput }) => {
        sent.push(input);
        return answer(input);
      },
    },
  });
  return { sent, onClose, onDone };
}
async function save(): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
}

it('02 §6.3 a change sends what is shown with its version, and leaves numbers that were not typed anew as they are', async () => {
  const { sent, onClose, onDone } = open(() => ({
    data: { saveTeacher: { __typename: 'TrainingInstitution', id: 'institution-1' } },
  }));
  await save();
  await screen.findByText('已保存：李建华');
  expect(sent).toMatchObject([
    { id: 'teacher-1', version: 3, idNo: null, phone: null, subjects: ['03'], hiredFrom: '2022-09-01', fileIds: [] },
  ]);
  expect([onClose.mock.calls.length, onDone.mock.calls.length]).toEqual([1, 1]);
});

it('02 §2.10 what the server refuses stands beside its field, and nothing typed is lost', async () => {
  const { onClose } = open(() => ({
    errors: [
      new GraphQLError('该教师已在本机构师资中', {
        extensions: { code: 'BAD_INPUT', fields: [{ path: 'idNo', message: '该教师已在本机构师资中' }] },
      }),
    ],
  }));
  const field = await screen.findByLabelText('身份证号码');
  await userEvent.type(field, '310100199805060035');
  await save();
  expect((await screen.findAllByText('该教师已在本机构师资中')).length).toBeGreaterThan(0);
  expect((field as HTMLInputElement).value).toBe('310100199805060035');
  expect(onClose).not.toHaveBeenCalled();
});
