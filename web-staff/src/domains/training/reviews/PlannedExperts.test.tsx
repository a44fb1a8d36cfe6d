import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { Form } from 'antd';
import { PlannedExperts } from './PlannedExperts.tsx';

it('BR17-2 an even number of experts is taken with a word of advice, an odd one without', async () => {
  renderKit(
    <Form initialValues={{ plannedExperts: 5 }}>
      <PlannedExperts />
    </Form>,
  );
  const user = userEvent.setup();
  const field = screen.getByLabelText('计划专家数');
  expect(screen.queryByText('专家数为双数，建议为单数')).toBeNull();
  await user.clear(field);
  await user.type(field, '4');
  expect(await screen.findByText('专家数为双数，建议为单数')).toBeTruthy();
  expect((field as HTMLInputElement).value).toBe('4');
});
