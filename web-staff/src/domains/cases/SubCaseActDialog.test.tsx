import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderKit } from '@yjs/web-kit/src/testing/render.tsx';
import { buildAction, buildSubCase } from '../../testing/cases.fixtures.ts';
import { SubCaseActDialog } from './SubCaseActDialog.tsx';

describe('the confirmation of an act on one sub-case', () => {
  it('T7 shows what the server says will happen, and what the applicant will read', async () => {
    const SubCaseActPreview = jest.fn((_variables: object) => ({
      data: {
        subCaseActPreview: {
          __typename: 'SubCaseActPreview',
          messageText: '您申请的户口登记需补正材料：{材料清单}',
          consequences: ['办理时限暂停计算，收取补正材料后继续', '向申请人发送短信通知'],
        },
      },
    }));
    const action = buildAction({ action: 'requestSupplement', title: '通知补正', input: 'SUPPLEMENT' });
    renderKit(
      <SubCaseActDialog
        action={action}
        subCase={buildSubCase({ id: 'sub-1' })}
        materials={[]}
        onClose={() => undefined}
        onDone={() => undefined}
      />,
      { answers: { SubCaseActPreview } },
    );
    expect(await screen.findByText('办理时限暂停计算，收取补正材料后继续')).toBeTruthy();
    expect(screen.getByDisplayValue('您申请的户口登记需补正材料：{材料清单}')).toBeTruthy();
    expect(SubCaseActPreview).toHaveBeenCalledWith({ action: 'requestSupplement', id: 'sub-1' });
  });
});
