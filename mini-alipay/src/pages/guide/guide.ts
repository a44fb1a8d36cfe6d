import type { MiniGuideQuery, MiniScreeningMutation, MiniSentBackQuery } from '../../generated/graphql.ts';
import { authorise } from '../../lib/authorise.ts';
import { BUNDLE, bundleNow, choose } from '../../lib/bundle.ts';
import { forgetDraft, isUnsent, openDraft, saveDraft } from '../../lib/draft.ts';
import { busily, definePage } from '../../lib/page.ts';
import { openPaper } from '../../lib/paper.ts';
import { HOTLINE } from '../../lib/places.ts';
import { isIn, run } from '../../lib/session.ts';
import { MiniGuide, MiniScreening, MiniSentBack } from './guide.graphql.ts';

type Guide = MiniGuideQuery['applicationGuide'];
type Returned = MiniSentBackQuery['applicantSelf']['returned'];
type Outcome = MiniScreeningMutation['recordScreening']['outcome'];

/** 须知与同意: who may apply, with what, how long it takes; the questions and both consents, then the form (01 §9.4, §10.4). */
definePage(
  {
    code: BUNDLE,
    guide: null as Guide | null,
    /** What was sent back and can be amended instead of applying anew (01 §4.8). */
    returned: null as Returned | null,
    /** Parts that are unfolded. */
    open: {} as Record<string, boolean>,
    answers: {} as Record<string, string>,
    general: false,
    sensitive: false,
    advice: [] as string[],
    outcome: '' as Outcome | '',
    answered: false,
    ready: false,
  },
  {
    onLoad({ matter = BUNDLE }: { matter?: string } = {}) {
      this.setData({ code: matter });
      return busily(this, async () => {
        const { applicationGuide } = await run(MiniGuide, { bundle: matter });
        this.setData({ guide: applicationGuide });
        if (isIn()) this.setData({ returned: (await run(MiniSentBack, { bundle: matter })).applicantSelf.returned });
      });
    },
    amend() {
      const { returned } = this.data;
      if (returned) my.navigateTo({ url: `/pages/case/case?id=${returned.id}` });
    },
    fold(event: { currentTarget: { dataset: { part: string } } }) {
      const { part } = event.currentTarget.dataset;
      this.setData({ open: { ...this.data.open, [part]: !this.data.open[part] } });
    },
    places() {
      my.navigateTo({ url: '/pages/places/places' });
    },
    call() {
      my.makePhoneCall({ number: HOTLINE });
    },
    /** 办事指南 as a document: for everybody. */
    paper() {
      return busily(this, () => openPaper(`/intake/guides/${encodeURIComponent(this.data.code)}/guide.pdf`));
    },
    answer(event: { target: { dataset: { key: string } }; detail: { value: string } }) {
      const answers = { ...this.data.answers, [event.target.dataset.key]: event.detail.value };
      this.setData({ answers, outcome: '', advice: [] });
      this.weigh();
    },
    agree(event: { target: { dataset: { which: 'general' | 'sensitive' } }; detail: { value: boolean } }) {
      this.setData({ [event.target.dataset.which]: event.detail.value });
      this.weigh();
    },
    weigh() {
      const { guide, answers, general, sensitive, outcome } = this.data;
      const answered = guide?.questions.every(({ key }) => answers[key]) ?? false;
      const allowed = outcome === 'FIT' || outcome === 'MANUAL';
      this.setData({ answered, ready: answered && allowed && general && sensitive });
    },
    /** What the answers come to, before anything is agreed to: whom it does not concern gives no consent. */
    judge() {
      return busily(this, async () => {
        await this.record(false);
        this.weigh();
      });
    },
    /** Keeps the answers, with the consents once they are given; what they come to, or nothing while nobody is in. */
    async record(consented: boolean): Promise<Outcome | undefined> {
      const { guide, answers } = this.data;
      if (!guide) return undefined;
      if (!(await authorise())) {
        my.navigateTo({ url: '/pages/sign-in/sign-in' });
        return undefined;
      }
      const { recordScreening } = await run(MiniScreening, {
        input: {
          bundle: this.data.code,
          answers: Object.entries(answers).map(([key, value]) => ({ key, value })),
          generalConsent: consented ? guide.generalConsent.version : null,
          sensitiveConsent: consented ? guide.sensitiveConsent.version : null,
        },
      });
      const { outcome, advice } = recordScreening;
      this.setData({ outcome, advice });
      return outcome;
    },
    begin() {
      return busily(this, async () => {
        const outcome = await this.record(true);
        if (outcome === undefined || outcome === 'UNFIT') return;
        // What was typed for another application goes to it first.
        if (bundleNow() !== this.data.code && isUnsent()) await saveDraft();
        choose(this.data.code);
        forgetDraft();
        await openDraft();
        my.navigateTo({ url: '/pages/form/form' });
      });
    },
  },
);
