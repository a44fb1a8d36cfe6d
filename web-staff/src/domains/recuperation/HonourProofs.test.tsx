import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buildSession, renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { HonourProofs } from './HonourProofs.tsx';

const show = (proofs: number) =>
  renderKit(
    <HonourProofs honour={{ id: 'honour', cadreId: 'cadre', proofs }} title="沈** 二等功" onDone={() => {}} />,
    {
      session: buildSession({ permissions: ['recup.honour:prove'] }),
    },
  );

describe('证明文件 of an honour (03 §29.3)', () => {
  it('asks for no more files than it takes: five in all', async () => {
    show(2);
    await userEvent.click(screen.getByRole('button', { name: '上传' }));
    expect(await screen.findByText(/单个文件不超过10MB，最多3个/)).toBeTruthy();
    expect(screen.getByText(/一项荣誉最多5个文件/)).toBeTruthy();
  });

  it('takes none where there are five', () => {
    show(5);
    expect(screen.getByRole('button', { name: '查看（5）' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '上传' })).toBeNull();
  });
});
