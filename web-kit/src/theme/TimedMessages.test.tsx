import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { App, Button } from 'antd';
import { renderKit } from '../testing/render.tsx';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
});

function Saving({ seconds }: { seconds?: number }) {
  const { message } = App.useApp();
  return <Button onClick={() => message.success('已保存', seconds)}>保存</Button>;
}

const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

async function press(seconds?: number): Promise<void> {
  renderKit(<Saving seconds={seconds} />);
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  await pass(500);
  screen.getByText('已保存');
}

it('a message stands for three seconds, or as long as is said', async () => {
  await press();
  await pass(2_000);
  screen.getByText('已保存');
  await pass(1_500);
  expect(screen.queryByText('已保存')).toBeNull();
});

it('one that takes longer to read stands longer', async () => {
  await press(8);
  await pass(7_000);
  screen.getByText('已保存');
  await pass(2_000);
  expect(screen.queryByText('已保存')).toBeNull();
});

it('stays while it lies under the pointer', async () => {
  await press();
  // No pointer is anywhere in this browser.
  const pointed = jest.spyOn(document, 'querySelector').mockReturnValue(document.body);
  await pass(5_000);
  screen.getByText('已保存');
  pointed.mockRestore();
  await pass(3_500);
  expect(screen.queryByText('已保存')).toBeNull();
});

it('no frame of the screen is asked for while it stands', async () => {
  await press();
  const frames = jest.spyOn(window, 'requestAnimationFrame');
  await pass(2_000);
  expect(frames).not.toHaveBeenCalled();
});
