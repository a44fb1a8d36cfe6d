import { describe, expect, it } from '@jest/globals';
import { materialValue } from './decision-values.ts';
import { previewMessage } from './message-preview.ts';

const titleOf = (code: string) => (code === 'R01' ? '材料不全' : undefined);

describe('the message while the dialog is filled in', () => {
  it('takes up the reason and the materials, and says what is still to be filled in', () => {
    const text = '未通过预审，原因：{原因}。';
    expect(previewMessage(text, {}, titleOf)).toBe('未通过预审，原因：（待填写）。');
    expect(previewMessage(text, { reasonCode: 'R01', reasonText: ' 缺照片 ' }, titleOf)).toBe(
      '未通过预审，原因：材料不全：缺照片。',
    );
    const materials = [materialValue('PHOTO', '照片'), materialValue('ID_CARD', '身份证')];
    expect(previewMessage('请补充：{材料清单}', { materials }, titleOf)).toBe('请补充：照片、身份证');
  });

  it('leaves to the server what differs from case to case, and says nothing of a text without gaps', () => {
    expect(previewMessage('编号 {一件事编号}', {}, titleOf)).toBe('编号 （按各办件填入）');
    expect(previewMessage('您的申请（{一件事编号}）已受理', {}, titleOf)).toBe('您的申请（按各办件填入）已受理');
    expect(previewMessage('退回（{原因}）', { reasonText: '缺照片' }, titleOf)).toBe('退回（缺照片）');
    expect(previewMessage('已受理', {}, titleOf)).toBeUndefined();
    expect(previewMessage(undefined, {}, titleOf)).toBeUndefined();
  });
});
