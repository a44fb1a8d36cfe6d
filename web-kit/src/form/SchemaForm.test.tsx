import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { seriousFindings } from '../testing/axe.ts';
import { renderKit } from '../testing/render.tsx';
import type { FormData } from './form-types.ts';
import { SchemaForm } from './SchemaForm.tsx';

const schema = {
  type: 'object',
  required: ['name', 'idNo'],
  properties: {
    name: { type: 'string', title: '姓名', minLength: 2 },
    idNo: { type: 'string', title: '证件号码' },
    birthDate: { type: 'string', title: '出生日期' },
    sex: { type: 'string', title: '性别' },
  },
};
const uiSchema = { idNo: { 'ui:widget': 'idNumber', 'ui:help': '18 位身份证号码' } };

interface PageProps {
  onSubmit?: (value: FormData) => void;
  summary?: boolean;
}

function Page({ onSubmit = () => undefined, summary }: PageProps) {
  const [value, setValue] = useState<FormData>({});
  return (
    <SchemaForm
      schema={schema}
      uiSchema={uiSchema}
      value={value}
      onChange={setValue}
      onSubmit={onSubmit}
      summary={summary}
    >
      <button type="submit">提交</button>
    </SchemaForm>
  );
}

describe('a form from a schema', () => {
  it('reads the ID number on leaving the field and fills birth date and sex', async () => {
    const user = userEvent.setup();
    renderKit(<Page />);
    await user.type(await screen.findByLabelText(/证件号码/), '110105 19491231 002x');
    await user.tab();
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(/证件号码/).value).toBe('11010519491231002X'));
    expect(screen.getByLabelText<HTMLInputElement>(/出生日期/).value).toBe('1949-12-31');
    expect(screen.getByLabelText<HTMLInputElement>(/性别/).value).toBe('2');
  });

  it('AC-07-03 says under the field that the check digit is wrong, and does not submit', async () => {
    const user = userEvent.setup();
    const onSubmit = jest.fn();
    renderKit(<Page onSubmit={onSubmit} />);
    await user.type(await screen.findByLabelText(/姓名/), '张三');
    await user.type(screen.getByLabelText(/证件号码/), '310109200103151219');
    await user.click(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText('身份证号码校验位不正确，请核对后重新输入')).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('speaks of a field only when it was left', async () => {
    const user = userEvent.setup();
    renderKit(<Page />);
    await user.click(await screen.findByLabelText(/姓名/));
    await user.tab();
    expect((await screen.findAllByText(/^必填项“.*”未填写$/)).length).toBe(1);
  });

  it('jumps to the first error, in Chinese', async () => {
    const user = userEvent.setup();
    renderKit(<Page />);
    await user.click(await screen.findByRole('button', { name: '提交' }));
    expect((await screen.findAllByText(/^必填项“.*”未填写$/)).length).toBe(2);
    expect(document.activeElement?.id).toBe('root_name');
  });

  it('R7.2 with a summary: what was refused stands above, takes the focus, and leads to the field', async () => {
    const user = userEvent.setup();
    renderKit(<Page summary />);
    await user.click(await screen.findByRole('button', { name: '提交' }));
    const summary = await screen.findByRole('alert', { name: '有 2 处需要修改' });
    expect(document.activeElement).toBe(summary);
    expect(await seriousFindings(summary)).toEqual([]);
    await user.click(within(summary).getByRole('link', { name: '必填项“证件号码”未填写' }));
    expect(document.activeElement?.id).toBe('root_idNo');
  });

  it('keeps the help beside the error', async () => {
    const user = userEvent.setup();
    renderKit(<Page />);
    await user.click(await screen.findByRole('button', { name: '提交' }));
    await screen.findAllByText(/^必填项“.*”未填写$/);
    expect(screen.getByText('18 位身份证号码')).toBeTruthy();
  });

  it('hands over a valid form', async () => {
    const user = userEvent.setup();
    const onSubmit = jest.fn();
    renderKit(<Page onSubmit={onSubmit} />);
    await user.type(await screen.findByLabelText(/姓名/), '张三');
    await user.type(screen.getByLabelText(/证件号码/), '11010519491231002X');
    await user.click(screen.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalled());
    expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ name: '张三', idNo: '11010519491231002X' });
  });

  it('has no serious axe finding', async () => {
    const { container } = renderKit(<Page />);
    await screen.findByLabelText(/姓名/);
    expect(await seriousFindings(container)).toEqual([]);
  });
});
