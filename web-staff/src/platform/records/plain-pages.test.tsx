import { gql, type TypedDocumentNode } from '@apollo/client';
import { describe, expect, it, jest } from '@jest/globals';
import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import type { RecordForm } from '@yjs/web-kit';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { buildVisit, listOfVisits, visits } from '@yjs/web-kit/src/testing/visits.fixtures.ts';
import { ConfigProvider } from 'antd';

import { plainActs, plainList } from './plain-pages.tsx';

configure({ defaultHidden: true });
jest.setTimeout(30_000);

interface Planned {
  personName: string;
  grade?: number;
}
const document: TypedDocumentNode<object, { input: Planned; requestId: string }> = gql`
  mutation PlanVisit($input: JSON!, $requestId: ID!) { planVisit(input: $input, requestId: $requestId) { id } }
`;
const form: RecordForm<Planned, object> = {
  title: '安排走访',
  permission: 'visit:report',
  fields: [
    { name: 'personName', kind: 'text', title: '姓名', required: true, max: 30 },
    { name: 'grade', kind: 'whole', title: '满意度', least: 1, most: 5 },
  ],
  document,
};
const { default: Plain } = plainList(visits, { acts: plainActs(visits, ({ visitNo }) => visitNo), form });

function show(permissions: string[]) {
  const sent: { input: Planned; requestId: string }[] = [];
  let reads = 0;
  const list = () => {
    reads += 1;
    return reads === 1 ? listOfVisits() : listOfVisits(buildVisit());
  };
  const plan = (variables: { input: Planned; requestId: string }) => {
    sent.push(variables);
    return { data: { planVisit: { __typename: 'Visit', id: 'visit-1' } } };
  };
  renderKit(
    <ConfigProvider theme={{ zeroRuntime: true }}>
      <Plain />
    </ConfigProvider>,
    {
      session: buildSession({ permissions }),
      answers: { Visits: list, PlanVisit: plan },
    },
  );
  return sent;
}

describe('the plain list of a declared record', () => {
  it('says that there is none, makes one by its form, and shows it', async () => {
    const sent = show(['visit:report']);
    await screen.findByText('没有走访');
    fireEvent.click(screen.getByRole('button', { name: '安排走访' }));
    fireEvent.click(await screen.findByRole('button', { name: /保\s*存/ }));
    expect(await screen.findByText('请填写姓名')).toBeTruthy();
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '欧阳建国' } });
    fireEvent.change(screen.getByLabelText('满意度'), { target: { value: '4' } });
    fireEvent.click(screen.getByRole('button', { name: /保\s*存/ }));
    expect(await screen.findByText('ZF2026030900001')).toBeTruthy();
    await waitFor(() => expect(sent.map(({ input }) => input)).toEqual([{ personName: '欧阳建国', grade: 4 }]));
    expect(sent[0]?.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('has no button for who may not', async () => {
    show([]);
    await screen.findByText('没有走访');
    expect(screen.queryByRole('button', { name: '安排走访' })).toBeNull();
  });
});
