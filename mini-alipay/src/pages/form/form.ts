import { MiniForm } from '../../lib/draft.graphql.ts';
import {
  chooseOther,
  conflictsNow,
  draftNow,
  formNow,
  isUnsent,
  knownNow,
  openDraft,
  saveDraft,
  settleConflicts,
} from '../../lib/draft.ts';
import { faultsAfter, faultsInWords, faultsOf } from '../../lib/field-checks.ts';
import { fieldMethods } from '../../lib/field-methods.ts';
import { type Definition, type Section, sectionsOf } from '../../lib/form-fields.ts';
import type { Form } from '../../lib/merge.ts';
import { busily, definePage } from '../../lib/page.ts';
import { learnRegions, regionsOf } from '../../lib/region-names.ts';
import { run } from '../../lib/session.ts';
import { draftSheet, useSheet } from '../../lib/sheet.ts';
import { learnStreets, streetsOf } from '../../lib/streets.ts';
import { faultsToShow } from '../../lib/submission-faults.ts';

/** A field that was changed in two places, in words. */
interface Doubt {
  field: string;
  title: string;
  where: string;
  stands: string;
  other: string;
}

/** Drafts are stored every 20 seconds (01 §9.3), and as soon as there is a network again. */
const EVERY_MS = 20_000;
let definition: Definition | undefined;
let timer: number | undefined;

/** 填表: the form of 一网通办 in one column; what is known is filled in and marked, what is typed is kept at once (01 §9.4, §10.4). */
definePage(
  {
    sections: [] as Section[],
    faults: {} as Record<string, string>,
    conflicts: [] as Doubt[],
    saved: '',
    rate: 0,
    sourcesDown: false,
  },
  {
    ...fieldMethods,
    shown() {
      useSheet(draftSheet);
      this.rest();
      timer = setInterval(() => void (isUnsent() && this.keep()), EVERY_MS);
      return busily(this, async () => {
        const draft = await openDraft();
        definition ??= (await run(MiniForm, {})).applicationForm as Definition;
        this.setData({ rate: draft.knownRate, sourcesDown: draft.sourcesDown, faults: faultsToShow() });
        await Promise.all([learnRegions(regionsOf(formNow())), learnStreets(formNow())]);
        this.draw();
        if (isUnsent()) await saveDraft();
        this.draw();
      });
    },
    onHide() {
      this.rest();
    },
    onUnload() {
      this.rest();
    },
    rest() {
      if (timer !== undefined) clearInterval(timer);
      timer = undefined;
    },
    draw() {
      if (!definition) return;
      const sections = sectionsOf(definition, formNow(), knownNow(), this.data.faults, streetsOf(formNow()));
      this.setData({ sections, conflicts: doubtsOf(definition) });
    },
    weigh(key: string) {
      if (definition) this.setData({ faults: faultsAfter(this.data.faults, definition.schema, key, formNow()) });
    },
    swap(event: { currentTarget: { dataset: { key: string } } }) {
      chooseOther(event.currentTarget.dataset.key);
      this.draw();
      return this.keep();
    },
    settle() {
      settleConflicts();
      this.draw();
    },
    next() {
      return busily(this, async () => {
        if (!definition) return;
        this.draw();
        const faults = faultsOf(definition.schema, this.data.sections, formNow());
        this.setData({ faults });
        this.draw();
        const fault = faultsInWords(faults, this.data.sections);
        if (fault) return this.refuse(fault, faults);
        await saveDraft();
        if (draftNow()) my.navigateTo({ url: '/pages/materials/materials' });
      });
    },
  },
);

function doubtsOf(of: Definition): Doubt[] {
  return conflictsNow().map(({ field, here, elsewhere, stands }) => {
    const inWords = (value: unknown) => {
      const form: Form = { ...formNow(), [field]: value };
      const shown = sectionsOf(of, form, [], {}, streetsOf(form))
        .flatMap(({ fields }) => fields)
        .find(({ key }) => key === field);
      return { title: shown?.title ?? field, text: shown?.shown || '（空）' };
    };
    const [mine, theirs] = [inWords(here), inWords(elsewhere)];
    const isHere = stands === 'HERE';
    return {
      field,
      title: mine.title,
      where: isHere ? '本机填写' : '别处填写',
      stands: isHere ? mine.text : theirs.text,
      other: isHere ? theirs.text : mine.text,
    };
  });
}
