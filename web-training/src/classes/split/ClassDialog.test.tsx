import { expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { GraphQLError } from 'graphql';
import { ClassDialog } from './ClassDialog.tsx';

const SENT = 'SaveClass';

const choices = {
  data: {
    myInstitution: {
      __typename: 'TrainingInstitution',
      id: 'institution-1',
      venues: [
        {
          __typename: 'TrainingVenue',
          id: 'venue-1',
          name: '一号实训室',
          kindTitle: '实训',
          capacity: 40,
          active: true,
        },
      ],
      teachers: [{ __typename: 'TrainingTeacher', id: 'teacher-1', name: '李建华', title: '高级讲师' }],
    },
  },
};
const known = {
  __typename: 'TrainingSplitClass' as const,
  id: 'class-1',
  version: 4,
  name: '一班',
  capacity: 30,
  headTeacherId: 'teacher-1',
  roomId: 'venue-1',
  remarks: null,
  members: [],
};

/** The dialog of a known class; what was sent, and whether it closed. */
function open(answer: () => unknown) {
  const sent: unknown[] = [];
  const onClose = jest.fn();
  renderKit(<ClassDialog runId="run-1" most={40} of={known} onDone={jest.fn()} onClose={onClose} />, {
    answers: {
      ClassChoices: choices,
      [SENT]: (variables: unknown) => {
        sent.push(variables);
        return answer();
      },
    },
  });
  return { sent, onClose };
}

async function rename(): Promise<void> {
  const dialog = await screen.findByRole('dialog');
  const name = within(dialog).getByLabelText('班级名称');
  await userEvent.clear(name);
  await userEvent.type(name, '早班');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
}

it('T22-1 a class is changed with its version, and keeps who leads it and where it is taught', async () => {
  const { sent, onClose } = open(() => ({
    data: { saveTrainingClass: { __typename: 'TrainingSplitBoard', runId: 'run-1' } },
  }));
  expect(await screen.findByText('李建华（高级讲师）')).toBeTruthy();
  expect(screen.getByText('一号实训室（实训，可容纳40人）')).toBeTruthy();
  await rename();
  expect(sent).toEqual([
    {
      id: 'class-1',
      version: 4,
      input: { name: '早班', capacity: 30, headTeacherId: 'teacher-1', roomId: 'venue-1', remarks: null },
    },
  ]);
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('02 §2.10 what the server refuses stands beside its field, and nothing typed is lost', async () => {
  const message = '班级现有学员31人，人数上限不能低于现有人数';
  const { onClose } = open(() => ({
    errors: [
      new GraphQLError(message, { extensions: { code: 'BAD_INPUT', fields: [{ path: 'input.capacity', message }] } }),
    ],
  }));
  await rename();
  expect(await screen.findByText(message)).toBeTruthy();
  expect((screen.getByLabelText('班级名称') as HTMLInputElement).value).toBe('早班');
  expect(onClose).not.toHaveBeenCalled();
});
