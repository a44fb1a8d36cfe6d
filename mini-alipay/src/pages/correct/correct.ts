import type { MiniMaterialsQuery, MiniReturnedMutation } from '../../generated/graphql.ts';
import { MiniCase } from '../../lib/cases.graphql.ts';
import { withProof } from '../../lib/certify.ts';
import { MiniForm, MiniMaterials } from '../../lib/draft.graphql.ts';
import type { DraftFile } from '../../lib/draft.ts';
import { faultsAfter, faultsInWords, faultsOf } from '../../lib/field-checks.ts';
import { fieldMethods } from '../../lib/field-methods.ts';
import { type Definition, type Section, sectionsOf } from '../../lib/form-fields.ts';
import { Refusal } from '../../lib/http.ts';
import type { Form } from '../../lib/merge.ts';
import { MiniResubmit, MiniReturned } from '../../lib/own-acts.graphql.ts';
import { withOwnChoices } from '../../lib/own-choices.ts';
import { ownLibrary } from '../../lib/own-library.ts';
import { busily, definePage } from '../../lib/page.ts';
import { learnRegions, regionsOf } from '../../lib/region-names.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { filesThere, noRoom, type Told } from '../../lib/room-for-files.ts';
import { run } from '../../lib/session.ts';
import { useSheet } from '../../lib/sheet.ts';
import { type KeptMaterial, takeMaterial } from '../../lib/take-material.ts';

type Returned = MiniReturnedMutation['openReturnedApplication'];
type Material = MiniMaterialsQuery['applicationMaterials'][number];
interface Row extends Material {
  files: DraftFile[];
}

let requestId = '';
let returned: Returned | undefined;
let form: Form = {};
let added: DraftFile[] = [];
let definition: Definition | undefined;
let told: Told = [];

/** A returned application is not a draft: what is changed is kept on the page until it is handed in again. */
const sheet = {
  form: () => form,
  known: () => [],
  standing: () => (returned?.form ?? {}) as Form,
  set: (field: string, value: unknown) => {
    form = { ...form, [field]: value === '' ? undefined : value };
  },
  keep: () => Promise.resolve(),
};

/** 修改后重新提交 (T4): why it was returned, the form with what was handed in, further files, and again to the window. */
definePage(
  {
    id: '',
    reason: '',
    told: '',
    sections: [] as Section[],
    faults: {} as Record<string, string>,
    materials: [] as Material[],
    rows: [] as Row[],
    progress: '',
    saved: '',
    library: [] as KeptMaterial[],
  },
  {
    ...fieldMethods,
    onLoad({ id = '' }: { id?: string }) {
      this.setData({ id });
      [requestId, returned, form, added] = [newRequestId(), undefined, {}, []];
      useSheet(sheet);
      return busily(this, async () => {
        const [{ myApplication }, opened, { applicationForm }, library] = await Promise.all([
          run(MiniCase, { id }),
          run(MiniReturned, { id }),
          run(MiniForm, {}),
          ownLibrary(),
        ]);
        returned = opened.openReturnedApplication;
        form = returned.form as Form;
        const published = applicationForm as Definition;
        definition = { ...published, schema: withOwnChoices(published.schema, form) };
        await learnRegions(regionsOf(form));
        const reason = myApplication.steps[myApplication.steps.length - 1]?.note ?? '';
        this.setData({ reason, library });
        await this.gather();
      });
    },
    shown() {
      useSheet(sheet);
      if (returned) return this.gather();
    },
    /** Which materials the form as it stands now asks for. */
    async gather() {
      await learnRegions(regionsOf(form));
      const { applicationMaterials, toldParameters } = await run(MiniMaterials, { form });
      told = toldParameters;
      this.setData({ materials: applicationMaterials.filter(({ generated }) => !generated) });
      this.draw();
    },
    weigh(key: string) {
      if (definition) this.setData({ faults: faultsAfter(this.data.faults, definition.schema, key, form) });
    },
    draw() {
      if (!definition || !returned) return;
      const files = [...returned.attachments, ...added];
      const rows = this.data.materials.map((material) => ({
        ...material,
        files: files.filter(({ materialCode }) => materialCode === material.code),
      }));
      this.setData({ sections: sectionsOf(definition, form, [], this.data.faults), rows });
    },
    add(event: { currentTarget: { dataset: { code: string } } }) {
      const { code } = event.currentTarget.dataset;
      // What was handed in before counts as well, where nothing takes its place.
      const asked = new Set(this.data.materials.map((material) => material.code));
      const held = returned?.attachments.filter(({ materialCode }) => asked.has(materialCode)) ?? [];
      const fault = noRoom(told, filesThere(held, added, code));
      if (fault) return this.setData({ fault });
      return busily(this, async () => {
        const material = this.data.rows.find((row) => row.code === code);
        const file = material && (await takeMaterial(this, code, material.limits, this.data.library));
        if (file) added = [...added, file];
        this.draw();
      });
    },
    resubmit() {
      if (!definition) return;
      this.draw();
      const faults = faultsOf(definition.schema, this.data.sections, form);
      this.setData({ faults });
      this.draw();
      const fault = faultsInWords(faults, this.data.sections);
      if (fault) return this.refuse(fault, faults);
      return busily(this, () => this.send());
    },
    async send() {
      if (!returned) return;
      const { id, version } = returned;
      const attachments = added.map(({ fileId, materialCode, origin }) => ({
        fileId,
        materialCode,
        origin: origin ?? null,
      }));
      try {
        const input = { requestId, id, version, form, attachments };
        const { resubmitMyApplication } = await withProof(() => run(MiniResubmit, { input }));
        this.setData({ told: resubmitMyApplication.statusTitle });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.code !== 'AWAY') requestId = newRequestId();
        const faults = error.fields.filter(({ path }) => path.startsWith('form.'));
        this.setData({ faults: Object.fromEntries(faults.map(({ path, message }) => [path.slice(5), message])) });
        this.draw();
        throw error;
      }
    },
    back() {
      my.navigateBack();
    },
  },
);
