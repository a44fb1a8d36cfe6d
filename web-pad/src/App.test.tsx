import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { fireEvent, screen } from '@testing-library/react';
import { SHIPPED } from './settings.ts';
import {
  type Answer,
  type Asked,
  buildCall,
  buildPage,
  fakeService,
  pass,
  refusal,
  showScreens,
} from './testing/pad.fixtures.tsx';

const FAILED = '评价页面暂时无法打开';
const THANKS = '评价已提交，感谢您的参与';
const RECEIPT: Answer = {
  data: {
    submitPadEvaluation: {
      evaluationNo: 'PJ20260309000001',
      submittedAt: '2026-03-09T02:00:00.000Z',
      clockWrong: false,
    },
  },
};
const MATTERS: Record<string, string> = { 'call-1': '退役报到', 'call-2': '户口登记' };
const opens = ({ callId }: Record<string, unknown>): Answer => ({
  data: { openPadCall: buildPage(String(callId), MATTERS[String(callId)] ?? '') },
});
const times = (asked: readonly Asked[], operation: string) => asked.filter((one) => one.operation === operation);
const shows = (text: string | RegExp) => screen.queryByText(text) !== null;

beforeEach(() => {
  // React's own turns are no timers.
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'setImmediate'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** Five stars for the page that stands. */
async function submit(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: /非常满意/ }));
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
  await pass(1);
}

describe('a page that does not open (11.5)', () => {
  it('AC-09-03 on a slow line the friendly screen with its code stands once the tries of the call are used up', async () => {
    const asked = await fakeService(['OpenPadCall', () => 'LATE']);
    await showScreens().call(buildCall({ timeoutSec: 3, retries: 2 }));
    await pass(8_900);
    expect(shows(FAILED)).toBe(false);
    await pass(200);
    expect(shows(FAILED)).toBe(true);
    expect(screen.getByRole('img', { name: '用手机评价的二维码' }).getAttribute('src')).toMatch(/^data:image\/svg/);
    expect(times(asked, 'OpenPadCall')).toHaveLength(3);
    expect(times(asked, 'ReportJumpError')).toMatchObject([{ variables: { callId: 'call-1', code: 'UNREACHED' } }]);
  });

  it('11.5 the time and the tries are those of the parameter pad.jump', async () => {
    const asked = await fakeService(['OpenPadCall', () => 'LATE']);
    await showScreens().call(buildCall({ timeoutSec: 1, retries: 0 }));
    await pass(1_100);
    expect([shows(FAILED), times(asked, 'OpenPadCall').length]).toEqual([true, 1]);
  });

  it('R9.2.2 E-0919 the service gave up meanwhile: the ways out stand, and nothing is reported twice', async () => {
    const asked = await fakeService(['OpenPadCall', () => refusal('E-0919')]);
    await showScreens().call(buildCall());
    expect([shows(FAILED), times(asked, 'ReportJumpError')]).toEqual([true, []]);
    fireEvent.click(screen.getByRole('button', { name: '知道了' }));
    expect(shows('欢迎您')).toBe(true);
  });

  it('R9.2.2 E-0916 nobody waits for a call that was replaced or is done: the pad says nothing', async () => {
    const asked = await fakeService(['OpenPadCall', () => refusal('E-0916')]);
    await showScreens().call(buildCall());
    expect([shows('欢迎您'), times(asked, 'ReportJumpError')]).toEqual([true, []]);
  });

  it('R9.2.1 what becomes of a replaced call does not stand over the page of the next', async () => {
    await fakeService(['OpenPadCall', (call) => (call.callId === 'call-1' ? 'LATE' : opens(call))]);
    const pad = showScreens();
    await pad.call(buildCall());
    await pad.call(buildCall({ callId: 'call-2' }));
    await pass(10_000);
    expect([shows(/户口登记/), shows(FAILED)]).toEqual([true, false]);
  });
});

describe('after 提交评价', () => {
  it('R9.1.2 thanks with number and time stand eight seconds, then the welcome', async () => {
    await fakeService(['OpenPadCall', opens], ['SubmitPadEvaluation', () => RECEIPT]);
    await showScreens().call(buildCall());
    await submit();
    expect([shows(THANKS), shows('PJ20260309000001')]).toEqual([true, true]);
    await pass(7_900);
    expect(shows(THANKS)).toBe(true);
    await pass(200);
    expect(shows('欢迎您')).toBe(true);
  });

  it('R9.1.2 the next call waits until thanks have stood five seconds; its loading time is its own', async () => {
    const asked = await fakeService(['OpenPadCall', opens], ['SubmitPadEvaluation', () => RECEIPT]);
    const pad = showScreens();
    await pad.call(buildCall());
    await submit();
    await pass(1_000);
    await pad.call(buildCall({ callId: 'call-2' }));
    // Acknowledged at once: the console does not wait for thanks.
    expect(times(asked, 'OpenPadCall')).toHaveLength(2);
    await pass(3_900);
    expect([shows(THANKS), shows(/户口登记/)]).toEqual([true, false]);
    await pass(200);
    expect([shows(THANKS), shows(/户口登记/)]).toEqual([false, true]);
    await pass(50);
    const drawn = times(asked, 'ReportPadPage').at(-1);
    expect(drawn?.variables).toMatchObject({ callId: 'call-2', matterName: '户口登记' });
    expect(drawn?.variables.loadMs).toBeLessThan(500);
  });

  it('11.5 an evaluation is handed in also where the pad can store nothing', async () => {
    const asked = await fakeService(['OpenPadCall', opens], ['SubmitPadEvaluation', () => RECEIPT]);
    await showScreens().call(buildCall());
    expect(globalThis.indexedDB).toBeUndefined();
    await submit();
    expect(shows(THANKS)).toBe(true);
    expect(times(asked, 'SubmitPadEvaluation')).toHaveLength(1);
  });

  it('R9.2.2 neither sent nor stored: the page says so and takes it again under the same number', async () => {
    let line: Answer = 'LATE';
    const asked = await fakeService(['OpenPadCall', opens], ['SubmitPadEvaluation', () => line]);
    await showScreens().call(buildCall());
    await submit();
    expect(shows('正在提交')).toBe(true);
    await pass(8_100);
    expect(shows(/评价未能提交/)).toBe(true);
    line = RECEIPT;
    fireEvent.click(screen.getByRole('button', { name: '提交评价' }));
    await pass(1);
    expect(shows(THANKS)).toBe(true);
    const ids = times(asked, 'SubmitPadEvaluation').map(
      ({ variables }) => (variables.input as { clientId: string }).clientId,
    );
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  it('11.10 E-0903 evaluated already: the page ends with what the service said, and the console waits no longer', async () => {
    const asked = await fakeService(
      ['OpenPadCall', opens],
      ['SubmitPadEvaluation', () => refusal('E-0903', '该办件已评价')],
    );
    await showScreens().call(buildCall());
    await submit();
    expect([shows('感谢您的参与'), shows('该办件已评价')]).toEqual([true, true]);
    expect(times(asked, 'LeavePadCall')).toMatchObject([{ variables: { callId: 'call-1' } }]);
  });

  it('R9.1.2 thanks stand as long as 评价页设置 says', async () => {
    await fakeService(['OpenPadCall', opens], ['SubmitPadEvaluation', () => RECEIPT]);
    await showScreens({ ...SHIPPED, thanksSeconds: 12 }).call(buildCall());
    await submit();
    await pass(11_900);
    expect(shows(THANKS)).toBe(true);
    await pass(200);
    expect(shows('欢迎您')).toBe(true);
  });
});

describe('whoever walks away (11.5, 11.10)', () => {
  const GONE = '您还在评价吗？';
  /** Half-way: two stars, a reason, words, and the large print. */
  async function begin(pad = showScreens()): Promise<void> {
    await pad.call(buildCall());
    fireEvent.click(screen.getByRole('button', { name: '大字版' }));
    fireEvent.click(screen.getByRole('button', { name: /^2星/ }));
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '等候时间太长' } });
  }

  it('is asked after half a minute without a touch, and any touch answers', async () => {
    await fakeService(['OpenPadCall', opens]);
    await begin();
    await pass(29_500);
    expect(shows(GONE)).toBe(false);
    await pass(1_000);
    expect(shows(GONE)).toBe(true);
    fireEvent.pointerDown(document.body);
    await pass(10);
    expect([shows(GONE), screen.getByRole<HTMLTextAreaElement>('textbox').value]).toEqual([false, '等候时间太长']);
  });

  it('leaves nothing for the next person: page, words and large print are gone, and nothing was sent or kept', async () => {
    const asked = await fakeService(['OpenPadCall', opens]);
    const pad = showScreens();
    await begin(pad);
    await pass(46_000);
    expect(shows('欢迎您')).toBe(true);
    expect(times(asked, 'LeavePadCall')).toMatchObject([{ variables: { callId: 'call-1' } }]);
    expect(times(asked, 'SubmitPadEvaluation')).toEqual([]);
    await pad.call(buildCall({ callId: 'call-2' }));
    expect([shows(/户口登记/), document.querySelector('.pad-large')]).toEqual([true, null]);
    fireEvent.click(screen.getByRole('button', { name: /^2星/ }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
  });

  it('R9.1.1 the administrator’s times and words hold: 评价页设置', async () => {
    await fakeService(['OpenPadCall', opens]);
    const pad = showScreens({ ...SHIPPED, welcome: '欢迎来办事', askSeconds: 20, leaveSeconds: 5, large: true });
    expect(shows('欢迎来办事')).toBe(true);
    await pad.call(buildCall());
    expect(document.querySelector('.pad-large')).not.toBeNull();
    await pass(20_500);
    expect(shows(GONE)).toBe(true);
    await pass(5_000);
    expect(shows('欢迎来办事')).toBe(true);
  });
});

describe('语音提示 (11.5)', () => {
  it('says what is asked and that it was handed in, only where somebody has asked for it', async () => {
    const said: string[] = [];
    class Speech {
      lang = '';
      rate = 1;
      constructor(readonly text: string) {}
    }
    Object.assign(window, {
      SpeechSynthesisUtterance: Speech,
      speechSynthesis: { speak: ({ text }: Speech) => said.push(text), cancel: () => undefined },
    });
    await fakeService(['OpenPadCall', opens], ['SubmitPadEvaluation', () => RECEIPT]);
    const pad = showScreens();
    await pad.call(buildCall());
    expect(said).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '语音提示' }));
    await submit();
    expect(said).toEqual(['请您对本次服务作出评价', '请选择原因，然后点提交评价', THANKS]);
    await pass(9_000);
    await pad.call(buildCall({ callId: 'call-2' }));
    expect(said).toHaveLength(3);
    Object.assign(window, { SpeechSynthesisUtterance: undefined, speechSynthesis: undefined });
  });
});

describe('without a network the next person begins by himself (01 §11.5)', () => {
  it('R9.2.2 开始评价 opens the page that the pad keeps, and hands in when it began, no call', async () => {
    const asked = await fakeService([
      'SubmitStartedEvaluation',
      () => ({
        data: {
          submitStartedEvaluation: {
            evaluationNo: 'PJ20260309000002',
            submittedAt: '2026-03-09T02:00:00.000Z',
            clockWrong: false,
          },
        },
      }),
    ]);
    showScreens(SHIPPED, 'down');
    fireEvent.click(screen.getByRole('button', { name: '开始评价' }));
    await pass(50);
    expect(shows(/窗口服务/)).toBe(true);
    const began = new Date(Date.now() - 50).toISOString();
    await pass(3_000);
    await submit();
    expect([shows(THANKS), shows('PJ20260309000002')]).toEqual([true, true]);
    const [handed] = times(asked, 'SubmitStartedEvaluation');
    expect(handed?.variables.input).toMatchObject({ grade: 5, startedAt: began, late: false });
    expect(handed?.variables.input).not.toHaveProperty('callId');
    // Nobody has called: there is no page to be measured.
    expect(asked.map(({ operation }) => operation)).toEqual(['SubmitStartedEvaluation']);
  });

  it('each person is one evaluation of its own; who walks away leaves nothing', async () => {
    const asked = await fakeService(['SubmitStartedEvaluation', () => 'LATE']);
    showScreens(SHIPPED, 'down');
    fireEvent.click(screen.getByRole('button', { name: '开始评价' }));
    await pass(50);
    fireEvent.click(screen.getByRole('button', { name: '暂不评价' }));
    await pass(50);
    expect([shows('欢迎您'), asked]).toEqual([true, []]);
  });

  it('while calls can reach the pad there is nothing to press', async () => {
    await fakeService();
    showScreens(SHIPPED);
    expect(screen.queryByRole('button', { name: '开始评价' })).toBeNull();
  });

  it('a call that came but whose page did not open can be evaluated upon the pad all the same', async () => {
    await fakeService(['OpenPadCall', () => 'LATE']);
    const pad = showScreens(SHIPPED, 'down');
    await pad.call(buildCall({ timeoutSec: 1, retries: 0 }));
    await pass(1_100);
    fireEvent.click(screen.getByRole('button', { name: '在本机评价' }));
    await pass(50);
    expect([shows(FAILED), shows(/窗口服务/)]).toEqual([false, true]);
  });
});
