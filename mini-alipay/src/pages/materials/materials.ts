import type { MiniMaterialsQuery } from '../../generated/graphql.ts';
import { MiniMaterials } from '../../lib/draft.graphql.ts';
import { type DraftFile, filesNow, formNow, obtainLicence, openDraft, saveDraft } from '../../lib/draft.ts';
import { MiniKeepMaterial } from '../../lib/library.graphql.ts';
import { ownLibrary } from '../../lib/own-library.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { type KeptMaterial, takeMaterial } from '../../lib/take-material.ts';

type Material = MiniMaterialsQuery['applicationMaterials'][number];
interface Row extends Material {
  files: (DraftFile & { kept: boolean })[];
  missing: boolean;
}
interface Touched {
  currentTarget: { dataset: { code: string; id: string } };
}

/** 材料: what this form asks for, with what is there; each file is kept as soon as it has come (01 §9.4 page 3, §10.4). */
definePage(
  { rows: [] as Row[], missing: 0, progress: '', library: [] as KeptMaterial[] },
  {
    shown() {
      return busily(this, async () => {
        await openDraft();
        const [{ applicationMaterials }, library] = await Promise.all([
          run(MiniMaterials, { form: formNow() }),
          ownLibrary(),
        ]);
        this.setData({ library });
        this.draw(applicationMaterials);
      });
    },
    draw(materials: readonly Material[]) {
      const kept = new Set(this.data.library.map(({ fileId }) => fileId));
      const rows = materials.map((material) => {
        const files = filesNow()
          .filter(({ materialCode }) => materialCode === material.code)
          .map((file) => ({ ...file, kept: kept.has(file.fileId) }));
        const { required, obtainable, generated } = material;
        return { ...material, files, missing: required && !obtainable && !generated && files.length === 0 };
      });
      this.setData({ rows, missing: rows.filter(({ missing }) => missing).length });
    },
    add(event: Touched) {
      const { code } = event.currentTarget.dataset;
      return busily(this, async () => {
        const material = this.data.rows.find((row) => row.code === code);
        const file = material && (await takeMaterial(this, code, material.limits, this.data.library));
        if (!file) return;
        await saveDraft([...filesNow(), file]);
        this.draw(this.data.rows);
      });
    },
    /** 免于提交: the e-licence in place of an upload. */
    obtain(event: Touched) {
      return busily(this, async () => {
        await obtainLicence(event.currentTarget.dataset.code);
        this.draw(this.data.rows);
      });
    },
    /** Into 材料库, by choice. */
    store(event: Touched) {
      return busily(this, async () => {
        const { keepMyMaterial } = await run(MiniKeepMaterial, { fileId: event.currentTarget.dataset.id });
        this.setData({ library: keepMyMaterial.kept });
        this.draw(this.data.rows);
      });
    },
    remove(event: Touched) {
      const { id, code } = event.currentTarget.dataset;
      return busily(this, async () => {
        await saveDraft(filesNow().filter((file) => file.fileId !== id || file.materialCode !== code));
        this.draw(this.data.rows);
      });
    },
    next() {
      if (this.data.missing > 0) return this.setData({ fault: `还有${this.data.missing}份必需材料没有上传` });
      my.navigateTo({ url: '/pages/confirm/confirm' });
    },
  },
);
