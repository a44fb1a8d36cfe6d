import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
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
const ask = async () => {
  screen.getByRole('button', { name: '通过' }).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByLabelText('意见'));
};

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
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /OK|确/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => standsOn('说明'));
  });

  it('by the next key, where something else took it away', async () => {
    const { rerender } = renderKit(
      <ul>
        <li>
          <button type="button">甲</button>
        </li>
        <li key="b">
          <button type="button">乙</button>
        </li>
      </ul>,
    );
    const row = screen.getByRole('button', { name: '乙' });
    row.focus();
    act(() => row.parentElement?.remove());
    await userEvent.keyboard('{Shift}');
    standsOn('甲');
    rerender(<p />);
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
    const { rerender } = renderKit(show('甲页'));
    screen.getByRole('button', { name: '菜单' }).focus();
    screen.getByRole('button', { name: '甲页' }).focus();
    rerender(show('乙页'));
    await userEvent.keyboard('{Shift}');
    expect(document.activeElement?.id).toBe('main');
  });

  it('nowhere, where somebody has pressed beside everything', async () => {
    renderKit(<Page />);
    screen.getByRole('button', { name: '别处' }).focus();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard('{Shift}');
    expect(document.activeElement).toBe(document.body);
  });
});
