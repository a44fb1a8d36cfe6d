import { fakeMy } from '../../../api/test/mini-program/my.ts';
import type { Person } from '../../../api/test/mini-program/person.ts';
import { offscreen, selectorQuery } from './canvas.ts';
import { ask, pick, pickDay } from './sheets.ts';

type Surroundings = Parameters<typeof fakeMy>[0];

interface Auth {
  success?(answer: { authCode: string }): void;
  fail?(error: object): void;
}

interface Question {
  title: string;
  content: string;
  confirmButtonText?: string;
  cancelButtonText?: string;
  success?(answer: { confirm: boolean }): void;
}

interface List {
  items: string[];
  success?(answer: { index: number }): void;
}

interface Day {
  success?(answer: { date: string }): void;
}

/** The platform's objects of the tests, with everything that a screen can show shown, and answered by touch. */
export function myHere(around: Surroundings) {
  const { person, world, track } = around;
  const base = fakeMy(around);
  return {
    ...base,
    getAuthCode: async ({ success, fail }: Auth) => {
      person.dialogs += 1;
      const content = '申请获取您的支付宝授权，用于核验办理人身份。';
      const at = await ask({ title: '支付宝授权', content, choices: ['同意', '拒绝'] });
      if (at > 0) return fail?.({ error: 11, errorMessage: '用户取消授权' });
      await track(world.codeOf(person.name).then((authCode) => success?.({ authCode })));
    },
    call: async (name: string, given: { param: string }, done: (result: object) => void) => {
      const at = await ask({
        title: '支付宝人脸核验',
        content: '请正对手机，保持光线充足。',
        choices: ['完成核验', '退出'],
      });
      person.face = at === 0 ? 'pass' : 'cancel';
      base.call(name, given, done);
    },
    confirm: async ({ title, content, confirmButtonText = '确定', cancelButtonText = '取消', success }: Question) =>
      success?.({ confirm: (await ask({ title, content, choices: [confirmButtonText, cancelButtonText] })) === 0 }),
    showActionSheet: async ({ items, success }: List) => success?.({ index: await pick('请选择', items, -1) }),
    datePicker: async ({ success }: Day) => {
      const date = await pickDay();
      if (date) success?.({ date });
    },
    showTabBarRedDot: () => dot(person, true),
    hideTabBarRedDot: () => dot(person, false),
    pageScrollTo: ({ selector }: { selector: string }) =>
      setTimeout(() => document.querySelector(`#screen ${selector}`)?.scrollIntoView({ block: 'center' })),
    // Sizes among the arguments are not heard: of the two published signatures nobody knows which a phone has.
    createOffscreenCanvas: () => offscreen(person.files),
    createSelectorQuery: () => selectorQuery(person.files),
  };
}

function dot(person: Person, shown: boolean): void {
  person.redDot = shown;
  document.querySelector('#tabs [data-path="pages/messages/messages"]')?.classList.toggle('dotted', shown);
}
