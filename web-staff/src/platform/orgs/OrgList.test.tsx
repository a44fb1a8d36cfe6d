import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import OrgList from './OrgList.tsx';

const org = {
  __typename: 'AdministeredOrg',
  id: 'org-1',
  version: 2,
  code: '310109-C',
  name: '虹口区退役军人服务中心',
  level: 'CENTRE',
  parentName: '虹口区退役军人事务局',
  enabled: true,
  users: 3,
  signedIn: 1,
  openTasks: 7,
  enabledChildren: 0,
};

/** Where each page that was asked for begins. */
const asked: (string | undefined)[] = [];

function show(permissions: string[]) {
  const sent = jest.fn();
  const saved = (variables: unknown) => {
    sent(variables);
    return { data: { setOrgEnabled: { ...org, enabled: false, version: 3 } } };
  };
  const listed = ({ after }: { after?: string }) => {
    asked.push(after);
    const pageInfo = { hasNextPage: !after, hasPreviousPage: !!after, startCursor: 's', endCursor: 'the-twentieth' };
    return { data: { administeredOrgs: { nodes: [org], pageInfo, totalCount: 1203 } } };
  };
  renderKit(<OrgList />, {
    session: buildSession({ permissions }),
    answers: { AdministeredOrgs: listed, SetOrgEnabled: saved },
  });
  return sent;
}

describe('organisations', () => {
  it('are switched off after saying whom and what that touches', async () => {
    const sent = show(['sys.org:view', 'sys.org:enable']);
    fireEvent.click(await screen.findByText('停用', { selector: 'button *' }));
    expect(await screen.findByText(/3 个账号立即不能登录.*正在登录的 1 人立即退出/)).toBeTruthy();
    expect(screen.getByText(/7 件待办保留在该机构/)).toBeTruthy();
    fireEvent.click(screen.getByText('机构撤并，职能已划转'));
    fireEvent.click(screen.getByText('停用机构', { selector: 'button *' }));
    await waitFor(() => expect(sent).toHaveBeenCalled());
    expect(sent).toHaveBeenCalledWith({ id: 'org-1', version: 2, enabled: false, reason: '机构撤并，职能已划转' });
  });

  it('are read page by page, whatever their number, which is said', async () => {
    asked.length = 0;
    show(['sys.org:view']);
    expect(await screen.findByText(/1,?203/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /下一页/ }));
    await waitFor(() => expect(asked).toEqual([undefined, 'the-twentieth']));
  });

  it('are only looked at by who may not switch', async () => {
    show(['sys.org:view']);
    expect(await screen.findByText('虹口区退役军人服务中心')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '停用' })).toBeNull();
  });
});
