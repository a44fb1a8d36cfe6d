import { expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button, Form } from 'antd';
import { renderKit } from '../../testing/render.tsx';

import { QuestionField } from './QuestionField.tsx';

const question = {
  key: 'q1',
  kind: 'SCALE' as const,
  title: '对培训内容的期待',
  options: [],
  required: false,
};

interface Sent {
  questions?: Record<string, unknown>;
}

/** The question in a form that holds `questions`; what the form hands over when it is sent. */
function open(questions: Sent['questions'] = {}) {
  const finished = jest.fn<(values: Sent) => void>();
  renderKit(
    <Form initialValues={{ questions }} onFinish={finished}>
      <QuestionField question={question} />
      <Button htmlType="submit">提交</Button>
    </Form>,
  );
  const group = within(screen.getByRole('radiogroup', { name: question.title }));
  const chosen = () =>
    group.getAllByRole<HTMLInputElement>('radio').flatMap((radio, at) => (radio.checked ? at + 1 : []));
  const sent = async () => {
    await userEvent.click(screen.getByRole('button', { name: '提交' }));
    return finished.mock.lastCall?.[0].questions?.q1;
  };
  return { group, chosen, sent };
}

it('SC13-5 a scale that nobody has touched shows no choice and sends none', async () => {
  const { chosen, sent } = open();
  expect(chosen()).toEqual([]);
  expect(await sent()).toBeUndefined();
});

it.each([1, 2, 3, 4, 5])('SC13-5 %d分 is shown and sent when it is the first choice', async (value) => {
  const { group, chosen, sent } = open();
  await userEvent.click(group.getByRole('radio', { name: `${value}分` }));
  expect(chosen()).toEqual([value]);
  expect(await sent()).toBe(value);
});

it('SC13-5 an answer given before is shown, and 1分 takes its place', async () => {
  const { group, chosen, sent } = open({ q1: 2 });
  expect(chosen()).toEqual([2]);
  await userEvent.click(group.getByRole('radio', { name: '1分' }));
  expect(chosen()).toEqual([1]);
  expect(await sent()).toBe(1);
});

it('SC13-5 an untouched scale is one stop of the Tab key, whose arrows the browser walks, and the space bar chooses', async () => {
  const { group, chosen, sent } = open();
  const names = new Set(group.getAllByRole<HTMLInputElement>('radio').map(({ name }) => name));
  expect([names.size, names.has('')]).toEqual([1, false]);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(chosen()).toEqual([1]);
  expect(await sent()).toBe(1);
});

it('S13.3 the marks of 满意度评价 are words, and 0 = 未评价 is sent as it is', async () => {
  const finished = jest.fn<(values: Sent) => void>();
  const scale = [
    { value: 5, label: '很满意' },
    { value: 0, label: '未体验，不评价' },
  ];
  renderKit(
    <Form onFinish={finished}>
      <QuestionField question={{ ...question, required: true }} scale={scale} />
      <Button htmlType="submit">提交</Button>
    </Form>,
  );
  await userEvent.click(screen.getByRole('radio', { name: '未体验，不评价' }));
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(finished.mock.lastCall?.[0].questions).toEqual({ q1: 0 });
});
