import { expect, it } from '@jest/globals';
import { changedTexts } from './changed-texts.ts';

it('sends only what was changed: masked texts by what is typed over them, emptied ones not at all', () => {
  const shown = [
    { key: 'name', value: '张*', masked: true },
    { key: 'mobile', value: '138****0000', masked: true },
    { key: 'taskcode', value: '0001', masked: false },
    { key: 'itemname', value: '退役报到', masked: false },
  ];
  expect(changedTexts(shown, { name: ' 张三 ', mobile: '', taskcode: '0001', itemname: ' ' })).toEqual([
    { key: 'name', value: '张三' },
  ]);
  expect(changedTexts(shown, { taskcode: '0002' })).toEqual([{ key: 'taskcode', value: '0002' }]);
});
