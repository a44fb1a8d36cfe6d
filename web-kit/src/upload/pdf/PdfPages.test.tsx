import { describe, expect, it, jest } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderKit } from '../../testing/render.tsx';
import { DownloadFailure } from '../../text/download-file.ts';
import { PdfPages } from './PdfPages.tsx';
import type { PdfDocument } from './pdf.types.ts';

const file = { name: '合作协议.pdf', url: '/files/f1' };
/** jsdom lays nothing out: a box as wide as a desk's. */
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 600 });

function documentOf(pageCount: number) {
  const drawn: { page: number; width: number }[] = [];
  const pdf: PdfDocument = {
    pageCount,
    size: async () => ({ width: 595, height: 842 }),
    draw(page, _canvas, width) {
      drawn.push({ page, width });
      return { done: Promise.resolve(), cancel: () => undefined };
    },
    text: async (page) => `第${page}页的文字`,
    close: jest.fn(),
  };
  return { pdf, drawn };
}

describe('a PDF page by page', () => {
  it('02 §10.6 opens at its first page and says which page can be read as it is turned', async () => {
    const { pdf, drawn } = documentOf(3);
    const seen: number[] = [];
    renderKit(<PdfPages file={file} open={async () => pdf} onPage={(page) => seen.push(page)} />);
    await screen.findByRole('img', { name: '第1页' });
    screen.getByText('页，共 3 页', { exact: false });
    const user = userEvent.setup();
    expect(screen.getByRole('button', { name: '上一页' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: '下一页' }));
    await screen.findByRole('img', { name: '第2页' });
    screen.getByRole('region', { name: '页面' }).focus();
    await user.keyboard('{ArrowRight}');
    await screen.findByRole('img', { name: '第3页' });
    // There is none behind the last one.
    await user.keyboard('{ArrowRight}{ArrowRight}{Home}');
    await screen.findByRole('img', { name: '第1页' });
    expect(seen).toEqual([1, 2, 3, 1]);
    expect(drawn.every(({ width }) => width === 600)).toBe(true);
  });

  it('goes to a page by its number, grows and shrinks, and reads itself out', async () => {
    const { pdf, drawn } = documentOf(12);
    const seen: number[] = [];
    renderKit(<PdfPages file={file} open={async () => pdf} onPage={(page) => seen.push(page)} />);
    await screen.findByRole('img', { name: '第1页' });
    const user = userEvent.setup();
    const number = screen.getByRole('spinbutton', { name: '页码' });
    await user.clear(number);
    await user.type(number, '9{Enter}');
    await screen.findByRole('img', { name: '第9页' });
    screen.getByText(/第9页，共12页。第9页的文字/);
    await user.clear(number);
    await user.keyboard('{Enter}');
    await user.tab();
    screen.getByText(/第9页，共12页。第9页的文字/);
    expect(seen).toEqual([1, 9]);
    await user.click(screen.getByRole('button', { name: '放大' }));
    await waitFor(() => expect(drawn.at(-1)).toEqual({ page: 9, width: 750 }));
    await user.click(screen.getByRole('button', { name: '适合宽度' }));
    await waitFor(() => expect(drawn.at(-1)).toEqual({ page: 9, width: 600 }));
  });

  it('02 §10.6 turns from the score sheet by Alt and the page keys, where plain ones belong to the field', async () => {
    const { pdf } = documentOf(2);
    renderKit(
      <>
        <input aria-label="评语" />
        <PdfPages file={file} open={async () => pdf} />
      </>,
    );
    await screen.findByRole('img', { name: '第1页' });
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('评语'));
    await user.keyboard('{ArrowRight}');
    screen.getByRole('img', { name: '第1页' });
    await user.keyboard('{Alt>}{PageDown}{/Alt}');
    await screen.findByRole('img', { name: '第2页' });
  });

  it('says why it cannot be shown, and tries again', async () => {
    const { pdf } = documentOf(1);
    const answers = [new DownloadFailure('未找到该记录', 'NOT_FOUND'), new Error('Invalid PDF structure.'), pdf];
    const open = async () => {
      const answer = answers.shift();
      if (!answer || answer instanceof Error) throw answer;
      return answer;
    };
    renderKit(<PdfPages file={file} open={open} />);
    await screen.findByText('未找到该记录');
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '重新打开' }));
    await screen.findByText('这份PDF不能显示');
    await user.click(screen.getByRole('button', { name: '重新打开' }));
    await screen.findByRole('img', { name: '第1页' });
  });

  it('gives the document back when it is closed', async () => {
    const { pdf } = documentOf(1);
    const { unmount } = renderKit(<PdfPages file={file} open={async () => pdf} />);
    await screen.findByRole('img', { name: '第1页' });
    unmount();
    await waitFor(() => expect(pdf.close).toHaveBeenCalled());
  });
});
