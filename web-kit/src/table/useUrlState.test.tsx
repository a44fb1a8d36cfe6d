import { describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { useLocation } from 'react-router';
import { renderKit } from '../testing/render.tsx';
import { urlText } from './url-state.ts';
import { useUrlState } from './useUrlState.ts';

const spec = { left: urlText(), right: urlText() };
let change: (patch: { left?: string; right?: string }) => void = () => undefined;

function Screen() {
  const [state, setState] = useUrlState(spec);
  change = setState;
  return (
    <p role="status">
      {state.left}|{state.right}|{useLocation().search}
    </p>
  );
}

describe('the state of a screen in the address', () => {
  it('keeps both of two changes that come before the first is shown', () => {
    renderKit(<Screen />);
    const setState = change;
    act(() => {
      setState({ left: 'a' });
      setState({ right: 'b' });
    });
    expect(screen.getByRole('status').textContent).toBe('a|b|?left=a&right=b');
  });

  it('returns to the first page, and follows an address that changed elsewhere', () => {
    renderKit(<Screen />, { url: '/?left=x&after=cursor' });
    act(() => change({ right: 'y' }));
    expect(screen.getByRole('status').textContent).toBe('x|y|?left=x&right=y');
  });
});
