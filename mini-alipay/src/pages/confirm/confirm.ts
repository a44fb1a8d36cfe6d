import { withProof } from '../../lib/certify.ts';
import { MiniForm, MiniSubmit } from '../../lib/draft.graphql.ts';
import { filesNow, formNow, knownNow, openDraft, saveDraft, setField, wipeDraft } from '../../lib/draft.ts';
import { type Definition, type Section, sectionsOf } from '../../lib/form-fields.ts';
import { Refusal } from '../../lib/http.ts';
import { busily, definePage } from '../../lib/page.ts';
import { learnRegions, regionsOf } from '../../lib/region-names.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { run } from '../../lib/session.ts';
import { learnStreets, streetsOf } from '../../lib/streets.ts';
import { forgetFaults, keepFaults } from '../../lib/submission-faults.ts';

const PROMISES = ['agreePromise', 'agreeSensitive'] as const;
/** One for this application, however often it is sent (01 §10.6): made anew only when something was refused and changed. */
let requestId = '';

/** 确认: everything once more, both promises, then it is handed in. */
definePage(
  {
    sections: [] as Section[],
    files: 0,
    promises: [] as { key: string; title: string; agreed: boolean }[],
    ready: false,
    wrong: [] as string[],
  },
  {
    shown() {
      return busily(this, async () => {
        await openDraft();
        const definition = (await run(MiniForm, {})).applicationForm as Definition;
        await Promise.all([learnRegions(regionsOf(formNow())), learnStreets(formNow())]);
        const sections = sectionsOf(definition, formNow(), knownNow(), {}, streetsOf(formNow()));
        const filled = sections
          .map(({ title, fields }) => ({ title, fields: fields.filter(({ value }) => value !== '') }))
          .filter(({ fields }) => fields.length > 0);
        const promises = PROMISES.map((key) => ({
          key,
          title: definition.schema.properties[key]?.title ?? '',
          agreed: formNow()[key] === true,
        }));
        requestId = newRequestId();
        this.setData({ sections: filled, files: filesNow().length, promises, wrong: [] });
        this.weigh();
      });
    },
    agree({ target, detail }: { target: { dataset: { key: string } }; detail: { value: boolean } }) {
      setField(target.dataset.key, detail.value || undefined);
      const promises = this.data.promises.map((one) => ({ ...one, agreed: formNow()[one.key] === true }));
      this.setData({ promises });
      this.weigh();
    },
    weigh() {
      this.setData({ ready: this.data.promises.length > 0 && this.data.promises.every(({ agreed }) => agreed) });
    },
    submit() {
      return busily(this, async () => {
        await saveDraft();
        const { id, version } = await openDraft();
        try {
          const input = { requestId, draftId: id, version, channel: 'ALIPAY' as const };
          const { submitApplication } = await withProof(() => run(MiniSubmit, { input }));
          wipeDraft();
          forgetFaults();
          my.redirectTo({ url: `/pages/done/done?id=${submitApplication.id}` });
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          if (error.code !== 'AWAY') requestId = newRequestId();
          keepFaults(error);
          this.setData({ wrong: error.fields.map(({ message }) => message) });
          throw error;
        }
      });
    },
    mend() {
      my.navigateBack({ delta: 2 });
    },
  },
);
