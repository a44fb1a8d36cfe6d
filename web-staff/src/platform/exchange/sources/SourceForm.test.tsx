import { describe, expect, it, jest } from '@jest/globals';
import { configure, screen, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { seriousFindings } from '@yjs/web-kit/src/testing/axe.ts';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { ConfigProvider } from 'antd';
import type { DataSourceInput } from '../../../generated/graphql.ts';
import { buildSource } from '../../../testing/exchange.fixtures.ts';
import { SourceForm } from './SourceForm.tsx';

// Styles say nothing here, and jsdom needs seconds to weigh them.
configure({ defaultHidden: true });
jest.setTimeout(60_000);

function show(update: (variables: { input: DataSourceInput }) => unknown) {
  const view = renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <SourceForm source={buildSource()} />
    </ConfigProvider>,
    { answers: { UpdateDataSource: update } },
  );
  return { ...view, user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }) };
}

const names = () => screen.getAllByLabelText<HTMLInputElement>(/^第 \d+ 个字段的标识$/).map((input) => input.value);

describe('the editor of a source', () => {
  it('moves fields by keys with the focus, adds and removes them, and sends them in their order', async () => {
    const sent: DataSourceInput[] = [];
    const { user, container } = show(({ input }) => {
      sent.push(input);
      return { data: { updateDataSource: buildSource({ version: 4 }) } };
    });
    screen.getByRole('button', { name: /^第 1 个字段的次序/ }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names()).toEqual(['month', 'idNo', 'bankAccount']);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^第 2 个字段的次序/);
    await user.click(screen.getByRole('button', { name: '删除第 3 个字段' }));
    await user.click(screen.getByRole('button', { name: '增加字段' }));
    await user.type(screen.getByLabelText('第 3 个字段的标识'), 'amount');
    await user.type(screen.getByLabelText('第 3 个字段的名称'), '金额');
    expect(await seriousFindings(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: '保存' }));
    await screen.findByText('已保存为第 4 版，立即生效');
    expect(sent[0]?.fields.map(({ name }) => name)).toEqual(['month', 'idNo', 'amount']);
    expect(sent[0] && 'contact' in sent[0] && sent[0].contact).toBeNull();
  });

  it('shows a refusal at its field, and keeps what was typed', async () => {
    const refusal = {
      errors: [
        {
          message: '字段标识 month 重复',
          extensions: { code: 'BAD_INPUT', fields: [{ path: 'fields.1.name', message: '字段标识 month 重复' }] },
        },
      ],
    };
    const { user } = show(() => refusal);
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect((await screen.findByRole('alert')).textContent).toContain('已填写的内容仍在');
    const row = screen.getByLabelText('第 2 个字段的标识').closest('td');
    expect(row && within(row).getByText('字段标识 month 重复')).toBeTruthy();
    expect(names()).toEqual(['idNo', 'month', 'bankAccount']);
  });
});
