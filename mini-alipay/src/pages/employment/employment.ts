import { authorise } from '../../lib/authorise.ts';
import { busily, definePage } from '../../lib/page.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { isIn, run } from '../../lib/session.ts';
import { MiniEmployment, MiniSetCalls, MiniUpdateEmployment } from './employment.graphql.ts';
import { ASKED, type Asked, factsOf, NEEDS, STATES } from './situations.ts';

interface Field extends Asked {
  value: string;
}

/** One for what is to be saved, however often it is sent; another one once something was changed. */
let requestId = newRequestId();

/** 就业登记 on the phone (item 12): what the office has, what has changed, and whether it may call (01 §14.3, §14.8). */
definePage(
  {
    signedIn: false,
    loaded: false,
    followed: false,
    facts: [] as { title: string; text: string }[],
    callsStopped: false,
    states: STATES,
    at: -1,
    fields: [] as Field[],
    needs: NEEDS.map((one) => ({ ...one, chosen: false })),
    told: '',
  },
  {
    shown() {
      this.setData({ signedIn: isIn() });
      if (isIn()) void busily(this, () => this.fetch());
    },
    signIn() {
      return busily(this, async () => {
        if (!(await authorise())) return my.navigateTo({ url: '/pages/sign-in/sign-in' });
        this.setData({ signedIn: true });
        await this.fetch();
      });
    },
    async fetch() {
      const own = (await run(MiniEmployment, {})).myFollowUp;
      this.setData({ loaded: true, followed: Boolean(own) });
      if (!own) return;
      this.setData({ facts: factsOf(own), callsStopped: own.callsStopped });
      const at = STATES.findIndex(({ code }) => code === own.employmentState);
      this.ask(
        at,
        own.employmentState === 'EMPLOYED' || own.employmentState === 'SELF_EMPLOYED' ? own.employerName : null,
      );
    },
    ask(at: number, name?: string | null) {
      const state = STATES[at];
      const fields = state ? ASKED[state.code].map((one, n) => ({ ...one, value: n === 0 ? (name ?? '') : '' })) : [];
      this.setData({ at, fields });
    },
    choose(event: { detail: { value: number } }) {
      requestId = newRequestId();
      this.setData({ told: '' });
      this.ask(Number(event.detail.value));
    },
    typed({ target, detail }: { target: { dataset: { key: string } }; detail: { value: string } }) {
      this.set(target.dataset.key, detail.value);
    },
    day(event: { currentTarget: { dataset: { key: string } } }) {
      const { key } = event.currentTarget.dataset;
      const known = this.data.fields.find((one) => one.key === key)?.value;
      my.datePicker({
        format: 'yyyy-MM-dd',
        currentDate: known || '2025-01-01',
        success: ({ date }) => this.set(key, date),
      });
    },
    set(key: string, value: string) {
      requestId = newRequestId();
      this.setData({ fields: this.data.fields.map((one) => (one.key === key ? { ...one, value } : one)), told: '' });
    },
    need({ target, detail }: { target: { dataset: { code: string } }; detail: { value: boolean } }) {
      requestId = newRequestId();
      const needs = this.data.needs.map((one) =>
        one.code === target.dataset.code ? { ...one, chosen: detail.value } : one,
      );
      this.setData({ needs, told: '' });
    },
    save() {
      const state = STATES[this.data.at];
      if (!state) return this.setData({ fault: '请选择您现在的情况' });
      const lacking = this.data.fields.find(({ required, value }) => required && !value.trim());
      if (lacking) return this.setData({ fault: `请填写${lacking.title}` });
      const filled = this.data.fields.filter(({ value }) => value.trim() !== '');
      const input = {
        employmentState: state.code,
        needs: this.data.needs.filter(({ chosen }) => chosen).map(({ code }) => code),
        ...Object.fromEntries(filled.map(({ key, value }) => [key, value.trim()])),
      };
      return busily(this, async () => {
        await run(MiniUpdateEmployment, { input, requestId });
        requestId = newRequestId();
        await this.fetch();
        this.setData({ told: '已更新，谢谢您', needs: NEEDS.map((one) => ({ ...one, chosen: false })) });
      });
    },
    calls() {
      const stopped = !this.data.callsStopped;
      my.confirm({
        title: stopped ? '不再电话联系' : '恢复电话联系',
        content: stopped ? '以后只用短信和平台消息联系您，随时可以恢复。' : '街镇退役军人服务站可以再给您打电话。',
        confirmButtonText: stopped ? '不再电话联系' : '恢复电话联系',
        cancelButtonText: '取消',
        success: ({ confirm }) => {
          if (confirm) void this.setCalls(stopped);
        },
      });
    },
    setCalls(stopped: boolean) {
      return busily(this, async () => {
        await run(MiniSetCalls, { stopped, requestId: newRequestId() });
        await this.fetch();
      });
    },
  },
);
