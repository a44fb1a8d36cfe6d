import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { renderKit } from '../testing/render.tsx';
import { keepFocus } from './keep-focus.ts';

let end: () => void;
beforeEach(() => {
  end = keepFocus(document);
});
afterEach(() => end());

/** A page like every page of a record: the dialog is there while it is asked for, and the act takes its own button away. */
function Page() {
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      <header>
        <button type="button">说明</button>
        <span>{!done && <Button onClick={() => setAsked(true)}>通过</Button>}</span>
      </header>
      <button type="button">别处</button>
      {asked && (
        <Modal
          open
          title="通过"
          onCancel={() => setAsked(false)}
          onOk={() => {
            setDone(true);
            setAsked(false);
          }}
        >
          <input aria-label="意见" />
        </Modal>
      )}
    </main>
  );
}
const standsOn = (name: string) => expect(document.activeElement?.textContent?.replace(/\s/g, '')).toBe(name);
const reach = async (name: string) => {
  for (let n = 0; n < 20 && document.activeElement?.textContent?.replace(/\s/g, '') !== name; n += 1)
    await userEvent.tab();
  standsOn(name);
};
const ask = async () => {
  await reach('通过');
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByLabelText('意见'));
};
const confirm = () => within(screen.getByRole('dialog')).getByRole('button', { name: /OK|确/ });
const isAsked = () => screen.queryByRole('dialog') !== null;

/** A list whose rows have a date and two buttons each; what was done leaves it. */
function List({ gone = [], onPress }: { gone?: string[]; onPress?: () => void }) {
  return (
    <main id="main" tabIndex={-1}>
      <ul>
        {['甲', '乙', '丙', '丁'].map((row) =>
          gone.includes(row) ? null : (
            <li key={row}>
              <div className="ant-picker">
                <input aria-label={`${row}日期`} />
              </div>
              <button type="button" onClick={onPress}>
                {row}
              </button>
              <button type="button">{row}的附件</button>
            </li>
          ),
        )}
      </ul>
    </main>
  );
}

describe('where the keyboard stands (WCAG 2.4.3)', () => {
  it('on the button that opened a dialog, when the dialog is gone', async () => {
    renderKit(<Page />);
    await ask();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => standsOn('通过'));
  });

  it('beside a button that its act has taken away', async () => {
    renderKit(<Page />);
    await ask();
    confirm().focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(isAsked()).toBe(false));
    await waitFor(() => standsOn('说明'));
  });

  it.each([
    ['乙', '丙'],
    ['丁', '丙'],
  ])('by the next Tab, with row %s gone, on row %s and not behind it', async (gone, found) => {
    const { rerender } = render(<List />);
    await reach(gone);
    rerender(<List gone={[gone]} />);
    expect(document.activeElement).toBe(document.body);
    await userEvent.keyboard('{Tab}');
    standsOn(found);
    await userEvent.keyboard('{Tab}');
    standsOn(`${found}的附件`);
  });

  it('nowhere by any other key: nothing is pressed and nothing written that nobody has seen', async () => {
    const onPress = jest.fn();
    const { rerender } = render(<List onPress={onPress} />);
    await reach('乙');
    rerender(<List gone={['乙']} onPress={onPress} />);
    await userEvent.keyboard('{Enter} a{Shift}');
    expect(fireEvent.keyDown(document.body, { key: 'ArrowLeft', altKey: true })).toBe(true);
    expect(document.activeElement).toBe(document.body);
    expect(onPress).not.toHaveBeenCalled();
    expect(screen.getByLabelText<HTMLInputElement>('丙日期').value).toBe('');
  });

  it('nowhere when a message goes, which the keyboard was not in', async () => {
    const { rerender } = render(<List />);
    const message = document.body.appendChild(document.createElement('div'));
    await reach('乙');
    rerender(<List gone={['乙']} />);
    message.remove();
    await act(async () => undefined);
    expect(document.activeElement).toBe(document.body);
  });

  it('where the browser goes on, when the mouse took it away', async () => {
    const { rerender } = render(<List />);
    await userEvent.click(screen.getByRole('button', { name: '丙' }));
    rerender(<List gone={['丙']} />);
    for (let n = 0; n < 2; n += 1) expect(fireEvent.keyDown(document.body, { key: 'Tab' })).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });

  it('at the beginning of another page, however often something outside was used before', async () => {
    const show = (page: string) => (
      <>
        <nav>
          <button type="button">菜单</button>
        </nav>
        <div>
          <main id="main" tabIndex={-1}>
            <section key={page}>
              <button type="button">{page}</button>
            </section>
          </main>
          <button type="button">页脚</button>
        </div>
      </>
    );
    const { rerender } = render(show('甲页'));
    await reach('甲页');
    rerender(show('乙页'));
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.id).toBe('main');
  });

  it('nowhere, where somebody has pressed beside everything', async () => {
    renderKit(<Page />);
    await reach('别处');
    (document.activeElement as HTMLElement).blur();
    expect(fireEvent.keyDown(document.body, { key: 'Tab' })).toBe(true);
    expect(document.activeElement).toBe(document.body);
  });
});
