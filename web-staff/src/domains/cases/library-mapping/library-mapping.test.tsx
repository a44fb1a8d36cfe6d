import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { useState } from 'react';
import MappingEditor from './MappingEditor.tsx';
import MappingPreview from './MappingPreview.tsx';
import type { MappingBody } from './mapping-body.ts';

const nodetype = {
  type: 'integer',
  title: '环节类型',
  oneOf: [
    { const: 1, title: '1 开始' },
    { const: 3, title: '3 结束' },
  ],
};
const noderesult = { type: 'integer', title: '环节结果', description: '1同意、4受理' };
const schema = {
  type: 'object',
  properties: {
    accepted: { type: 'object', title: '接件', properties: { nodetype, noderesult } },
    normal: {
      type: 'object',
      title: '正常办结',
      properties: { nodetype, noderesult, doneresult: { type: 'integer', title: '办结结果' } },
    },
    specialtype: { type: 'integer', title: '挂起的特别程序类型' },
    alsoNormal: { type: 'array', title: '同样视为正常办结的办结结果' },
    submit: { type: 'object', title: '申报来源', properties: { WINDOW: { type: 'string', title: '窗口' } } },
    datasources: { type: 'object', title: '服务渠道', properties: { WINDOW: { type: 'string', title: '窗口' } } },
  },
};
const body: MappingBody = {
  accepted: { nodetype: 1, noderesult: 4 },
  normal: { nodetype: 3, noderesult: 1, doneresult: 6 },
  specialtype: 1,
  submit: { WINDOW: '2' },
  datasources: { WINDOW: '3' },
};

function Page({ onSubmit }: { onSubmit(body: object): void }) {
  const [now, setNow] = useState<object>(body);
  return (
    <>
      <MappingEditor
        id="rule-body"
        schema={schema}
        body={now}
        rule={undefined}
        problems={{ 'accepted/nodetype': '环节类型只能是“2 中间”' }}
        onChange={setNow}
        onSubmit={onSubmit}
      />
      <button type="submit" form="rule-body">
        保存
      </button>
    </>
  );
}

describe('A10 办件库代码对应 in its tables (01 §2.7)', () => {
  it('is changed code by code, and sent whole', async () => {
    let sent: unknown;
    renderKit(
      <Page
        onSubmit={(kept) => {
          sent = kept;
        }}
      />,
    );
    const result = screen.getByLabelText('接件的环节结果');
    await userEvent.clear(result);
    await userEvent.type(result, '14');
    await userEvent.clear(screen.getByLabelText('窗口的服务渠道'));
    await userEvent.type(screen.getByLabelText('窗口的服务渠道'), '21');
    await userEvent.type(screen.getByLabelText('同样视为正常办结的办结结果'), '7{Enter}');
    expect(screen.getByText('环节类型只能是“2 中间”')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(sent).toEqual({
      ...body,
      accepted: { nodetype: 1, noderesult: 14 },
      datasources: { WINDOW: '21' },
      alsoNormal: [7],
    });
  });

  it('is read as tables, with nothing to type into', () => {
    renderKit(<MappingPreview schema={schema} body={body} />);
    const rows = within(screen.getByRole('table', { name: '办理步骤的代码' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      '办理步骤环节类型环节结果办结结果',
      '接件1 开始4—',
      '正常办结3 结束16',
    ]);
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(screen.getByText('无')).toBeTruthy();
  });
});
