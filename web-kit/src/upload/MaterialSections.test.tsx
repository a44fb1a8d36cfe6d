import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../testing/render.tsx';
import { MaterialSections } from './MaterialSections.tsx';

// jsdom draws nothing, and says so loudly.
HTMLCanvasElement.prototype.getContext = () => null;
const picture = { id: 'f1', name: '许可证.png', mime: 'image/png', size: 2048, url: '/files/f1' };
const sections = [
  {
    section: 'INSTITUTION',
    title: '机构介绍',
    watermark: true,
    downloadable: false,
    lines: [{ label: '机构简介', value: '成立于2008年', files: [] }],
  },
  {
    section: 'QUALIFICATIONS',
    title: '资质',
    watermark: true,
    downloadable: false,
    lines: [{ label: '办学许可证', value: '长期有效', files: [picture] }],
  },
] as const;

it('02 §10.3, §10.6 a file takes the place of its part, beside the sheet, and what is in front is told', async () => {
  const told: unknown[] = [];
  renderKit(
    <MaterialSections
      sections={sections}
      watermark={['顾严谨 0001']}
      empty="没有材料"
      onShow={(section) => told.push(section)}
      onOpenFile={(section, id) => told.push([section, id])}
      onCloseFile={() => told.push('closed')}
    />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: '资质' }));
  await user.click(screen.getByRole('button', { name: /许可证/ }));
  screen.getByRole('img', { name: '许可证.png' });
  // Neither a dialog over the page nor a way to take it along.
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.queryByRole('link', { name: /下载/ })).toBeNull();
  expect(screen.queryByRole('tab', { name: '资质' })).toBeNull();
  screen.getByRole('button', { name: /返回材料/ }).focus();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /许可证/ }));
  expect(told).toEqual(['INSTITUTION', 'QUALIFICATIONS', ['QUALIFICATIONS', 'f1'], 'closed']);
});
