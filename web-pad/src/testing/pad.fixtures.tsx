import { jest } from '@jest/globals';
import { act, render } from '@testing-library/react';
import { hashOf } from '@yjs/web-kit/pad';
import { Screens } from '../App.tsx';
import type { Page, WaitingCall } from '../net/open-call.ts';
import * as documents from '../net/pad.graphql.ts';
import type { PageSettings } from '../settings.ts';
import type { Pad } from '../usePad.ts';

const TITLES = ['', '非常不满意', '不满意', '基本满意', '满意', '非常满意'];

/** What the service says; `LATE`: nothing within anybody's patience. */
export type Answer = 'LATE' | { data: object } | { errors: { message: string; extensions: { code: string } }[] };

export const refusal = (code: string, message = '已结束'): Answer => ({ errors: [{ message, extensions: { code } }] });

/** A request as the pad sends it: by the hash of its text. */
interface Sent {
  variables: Record<string, unknown>;
  extensions: { persistedQuery: { sha256Hash: string } };
}

/** One question of the pad. */
export interface Asked {
  operation: string;
  variables: Record<string, unknown>;
}

/** Answers the pad's questions by the operation's name, and notes them. Without an answer of its own an operation is `true`. */
export async function fakeService(
  ...answers: [string, (variables: Record<string, unknown>) => Answer][]
): Promise<Asked[]> {
  const known = new Map(answers);
  const asked: Asked[] = [];
  const names = new Map<string, string>();
  for (const [key, document] of Object.entries(documents))
    if (key.endsWith('Document')) names.set(await hashOf(document), key.replace(/Document$/, ''));
  AbortSignal.timeout = (ms) => {
    const patience = new AbortController();
    setTimeout(() => patience.abort(new Error('no answer in time')), ms);
    return patience.signal;
  };
  globalThis.fetch = (_address, init) => {
    const { variables, extensions } = JSON.parse(String(init?.body)) as Sent;
    const operation = names.get(extensions.persistedQuery.sha256Hash) ?? '';
    asked.push({ operation, variables });
    const answer = known.get(operation)?.(variables) ?? { data: { [operation]: true } };
    if (answer !== 'LATE') return Promise.resolve({ json: () => Promise.resolve(answer) } as Response);
    return new Promise<Response>((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new Error('no answer in time')));
    });
  };
  return asked;
}

export const buildCall = (overrides: Partial<WaitingCall> = {}): WaitingCall => ({
  __typename: 'WaitingCall',
  callId: 'call-1',
  envelope: 'sealed-1',
  qrSvg: '<svg xmlns="http://www.w3.org/2000/svg" />',
  timeoutSec: 3,
  retries: 2,
  ...overrides,
});

export const buildPage = (callId: string, matterName: string): Page => ({
  __typename: 'PadPage',
  callId,
  serviceNo: 'YJS3101092026030900001-01',
  page: {
    __typename: 'EvaluationPage',
    matterName,
    orgName: '虹口区退役军人服务中心',
    optionSet: 1,
    commentMax: 500,
    grades: [5, 4, 3, 2, 1].map((grade) => ({
      __typename: 'EvaluationGradeChoice',
      grade,
      title: TITLES[grade] ?? '',
      options: [],
    })),
  },
});

const noop = () => undefined;

const buildPad = (overrides: Partial<Pad> = {}): Pad => ({
  known: true,
  own: undefined,
  line: 'up',
  queued: 0,
  call: null,
  calledAt: Date.now(),
  takeCall: noop,
  registered: noop,
  recount: noop,
  ...overrides,
});

/** The screens of a pad under a clock that the test moves; with the page settings that the service has told, or none yet. */
export function showScreens(page?: PageSettings, line: Pad['line'] = 'up') {
  const own: Pad['own'] = page && {
    __typename: 'OwnPad',
    padNo: 'PD0001',
    name: '大厅平板',
    orgName: '虹口区退役军人服务中心',
    counterNo: '3',
    serverTime: new Date(Date.now()).toISOString(),
    clockWrong: false,
    page: { __typename: 'PadPageSettings', ...page },
    ownStart: buildPage('', '窗口服务').page,
  };
  const { rerender } = render(<Screens pad={buildPad({ own, line })} />);
  return {
    /** 请评价 has reached the pad. */
    call: async (call: WaitingCall) => {
      rerender(<Screens pad={buildPad({ own, line, call, calledAt: Date.now() })} />);
      await pass(1);
    },
  };
}

/** So many milliseconds pass, with all that happens in them. */
export const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
