import { describe, expect, it } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { Form } from 'antd';
import { EmployerField } from './EmployerField.tsx';

const employer = { uscc: '91310109MA1G5F0001', name: '上海示范物流有限公司', persons: 2 };
const candidates = { data: { employerCandidates: [{ __typename: 'EmployerCandidate', ...employer }] } };
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('the employer of a contact (01 §14.8)', () => {
  it('another name does not keep the code of the employer that was chosen before', async () => {
    renderKit(
      <Form>
        <EmployerField />
      </Form>,
      { answers: { EmployerCandidates: candidates } },
    );
    fireEvent.change(field('单位名称'), { target: { value: '上海示范' } });
    fireEvent.click(await screen.findByText(new RegExp(`^${employer.name}（`)));
    expect(field('统一社会信用代码（选填）').value).toBe(employer.uscc);
    fireEvent.change(field('单位名称'), { target: { value: '上海别家公司' } });
    expect(field('统一社会信用代码（选填）').value).toBe('');
  });
});
