import type { MiniEvaluationPageQuery } from '../../generated/graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';
import { MiniEvaluate, MiniEvaluationPage, MiniEvaluationTicket } from './evaluate.graphql.ts';

type Content = MiniEvaluationPageQuery['evaluationPage'];
interface Option {
  code: string;
  text: string;
  ticked: boolean;
}

/** Where the phone keeps what it named the evaluation of a case: by it an anonymous one is found again. */
const keyOf = (id: string) => `evaluate.${id}`;

let caseId = '';
let ticket = '';
/** One for this evaluation, however often it is sent. */
let clientId = '';

/** 好差评 of an own case that has ended (01 §10.5, §11): five grades, what is ticked beside one, some words; voluntary, and given once. */
definePage(
  {
    content: null as Content | null,
    grade: 0,
    options: [] as Option[],
    comment: '',
    anonymous: false,
    given: false,
    done: '',
    at: '',
  },
  {
    onLoad({ id = '' }: { id?: string }) {
      caseId = id;
      const { data } = my.getStorageSync({ key: keyOf(id) }) as { data?: unknown };
      clientId = typeof data === 'string' ? data : newRequestId();
      return busily(this, async () => {
        ticket = (await run(MiniEvaluationTicket, { id })).evaluateMyApplication;
        const { evaluationPage } = await run(MiniEvaluationPage, { ticket, clientId });
        const { state, evaluationNo } = evaluationPage;
        this.setData({ content: evaluationPage, given: state === 'USED', done: evaluationNo ?? '' });
      });
    },
    choose(event: { currentTarget: { dataset: { grade: number } } }) {
      const grade = Number(event.currentTarget.dataset.grade);
      const chosen = this.data.content?.grades.find((one) => one.grade === grade);
      this.setData({ grade, options: (chosen?.options ?? []).map((one) => ({ ...one, ticked: false })) });
    },
    tick(event: { currentTarget: { dataset: { code: string } } }) {
      const { code } = event.currentTarget.dataset;
      const options = this.data.options.map((one) => (one.code === code ? { ...one, ticked: !one.ticked } : one));
      this.setData({ options });
    },
    typed(event: { detail: { value: string } }) {
      this.setData({ comment: event.detail.value });
    },
    hide() {
      this.setData({ anonymous: !this.data.anonymous });
    },
    submit() {
      return busily(this, async () => {
        const { content, grade, options, comment, anonymous } = this.data;
        if (!content) return;
        const ticked = options.filter((one) => one.ticked).map(({ code }) => code);
        const input = {
          ticket,
          clientId,
          grade,
          options: ticked,
          optionSet: content.optionSet,
          comment: comment || null,
          anonymous,
        };
        my.setStorageSync({ key: keyOf(caseId), data: clientId });
        const { submitEvaluation } = await run(MiniEvaluate, { input });
        const { evaluationNo, submittedAt } = submitEvaluation;
        this.setData({ given: true, done: evaluationNo, at: clock(submittedAt) });
      });
    },
    back() {
      my.navigateBack();
    },
  },
);
