import { MockedProvider } from '@apollo/client/testing/react';
import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { Form } from 'antd';
import { EmployerField } from './EmployerField.tsx';
import { EntryFields } from './EntryFields.tsx';
import { EmployerCandidatesDocument } from './follow-up.graphql.ts';

const employer = { uscc: '91310109MA1G5F0001', name: '上海示范物流有限公司', persons: 2 };
const mocks = [
  {
    request: { query: EmployerCandidatesDocument },
    variableMatcher: () => true,
    maxUsageCount: Number.POSITIVE_INFINITY,
    result: { data: { employerCandidates: [{ __typename: 'EmployerCandidate', ...employer }] } },
  },
];
const named = (name: string) => screen.findByLabelText<HTMLInputElement>(name);

describe('fields of a contact (01 §14.6)', () => {
  it('其他 shows the field that it demands, which is folded for other situations', async () => {
    render(
      <Form initialValues={{ reached: true, employmentState: 'UNEMPLOYED' }}>
        <EntryFields callsStopped={false} more={false} onMore={jest.fn()} />
      </Form>,
    );
    const folded = () => document.querySelector('.ant-collapse-item-active') === null;
    await screen.findByLabelText('其他');
    expect(folded()).toBe(true);
    fireEvent.click(screen.getByLabelText('其他'));
    expect(folded()).toBe(false);
  });

  it('14.8 another name does not keep the code of the employer that was chosen before', async () => {
    render(
      <MockedProvider mocks={mocks}>
        <Form>
          <EmployerField />
        </Form>
      </MockedProvider>,
    );
    fireEvent.change(await named('单位名称'), { target: { value: '上海示范' } });
    fireEvent.click(await screen.findByTitle(/上海示范物流有限公司/));
    expect((await named('统一社会信用代码（选填）')).value).toBe(employer.uscc);
    fireEvent.change(await named('单位名称'), { target: { value: '上海别家公司' } });
    expect((await named('统一社会信用代码（选填）')).value).toBe('');
  });
});
