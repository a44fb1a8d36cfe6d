import { MiniForm } from '../../lib/draft.graphql.ts';
import { draftNow, formNow, knownNow, openDraft, saveDraft, setField } from '../../lib/draft.ts';
import { type Definition, emptyOnes, type Section, sectionsOf } from '../../lib/form-fields.ts';
import { busily, definePage, wordsOf } from '../../lib/page.ts';
import { learnRegions, regionsOf } from '../../lib/region-names.ts';
import { run } from '../../lib/session.ts';
import { faultsToShow } from '../../lib/submission-faults.ts';

interface Touched {
  target: { dataset: { key: string } };
  detail: { value: string | number };
}

let definition: Definition | undefined;

/** 填表: the form of 一网通办 in one column; what is known is filled in and marked, what is typed is kept at once (01 §9.4, §10.4). */
definePage(
  { sections: [] as Section[], faults: {} as Record<string, string>, saved: '', rate: 0, sourcesDown: false },
  {
    shown() {
      return busily(this, async () => {
        const draft = await openDraft();
        definition ??= (await run(MiniForm, {})).applicationForm as Definition;
        this.setData({ rate: draft.knownRate, sourcesDown: draft.sourcesDown, faults: faultsToShow() });
        await learnRegions(regionsOf(formNow()));
        this.draw();
      });
    },
    draw() {
      if (definition) this.setData({ sections: sectionsOf(definition, formNow(), knownNow(), this.data.faults) });
    },
    typed({ target, detail }: Touched) {
      setField(target.dataset.key, detail.value);
    },
    /** Leaving a field keeps it. */
    left() {
      return this.keep();
    },
    chosen({ target, detail }: Touched) {
      const { key } = target.dataset;
      const field = this.data.sections.flatMap(({ fields }) => fields).find((one) => one.key === key);
      setField(key, field?.options[Number(detail.value)]?.const ?? '');
      this.draw();
      return this.keep();
    },
    day(event: { currentTarget: { dataset: { key: string } } }) {
      const { key } = event.currentTarget.dataset;
      const current = formNow()[key];
      my.datePicker({
        format: 'yyyy-MM-dd',
        currentDate: typeof current === 'string' ? current : '2025-01-01',
        success: ({ date }) => {
          setField(key, date);
          this.draw();
          void this.keep();
        },
      });
    },
    region(event: { currentTarget: { dataset: { key: string } } }) {
      my.navigateTo({ url: `/pages/region/region?field=${event.currentTarget.dataset.key}` });
    },
    async keep() {
      try {
        await saveDraft();
        this.setData({ saved: '已保存', fault: '' });
      } catch (error) {
        this.setData({ saved: '', fault: wordsOf(error) });
      }
      this.draw();
    },
    next() {
      return busily(this, async () => {
        this.draw();
        const faults = emptyOnes(this.data.sections);
        this.setData({ faults });
        this.draw();
        if (Object.keys(faults).length > 0)
          return this.setData({ fault: `还有${Object.keys(faults).length}项没有填写` });
        await saveDraft();
        if (draftNow()) my.navigateTo({ url: '/pages/materials/materials' });
      });
    },
  },
);
