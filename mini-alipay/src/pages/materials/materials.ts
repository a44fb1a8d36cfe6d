import type { MiniMaterialsQuery } from '../../generated/graphql.ts';
import { MiniMaterials } from '../../lib/draft.graphql.ts';
import { type DraftFile, filesNow, formNow, openDraft, saveDraft } from '../../lib/draft.ts';
import { busily, definePage } from '../../lib/page.ts';
import { run } from '../../lib/session.ts';
import { choosePicture, compress, upload } from '../../lib/upload.ts';

type Material = MiniMaterialsQuery['applicationMaterials'][number];
interface Row extends Material {
  files: DraftFile[];
  missing: boolean;
}

/** 材料: what this form asks for, with what is there; each file is kept as soon as it has come (01 §9.4 page 3, §10.4). */
definePage(
  { rows: [] as Row[], missing: 0 },
  {
    shown() {
      return busily(this, async () => {
        await openDraft();
        const { applicationMaterials } = await run(MiniMaterials, { form: formNow() });
        this.draw(applicationMaterials);
      });
    },
    draw(materials: readonly Material[]) {
      const rows = materials.map((material) => {
        const files = filesNow().filter(({ materialCode }) => materialCode === material.code);
        const { required, obtainable, generated } = material;
        return { ...material, files, missing: required && !obtainable && !generated && files.length === 0 };
      });
      this.setData({ rows, missing: rows.filter(({ missing }) => missing).length });
    },
    add(event: { currentTarget: { dataset: { code: string } } }) {
      const { code } = event.currentTarget.dataset;
      return busily(this, async () => {
        const path = await choosePicture();
        if (!path) return;
        const { id, name } = await upload(await compress(path), code);
        await saveDraft([...filesNow(), { fileId: id, materialCode: code, name }]);
        this.draw(this.data.rows);
      });
    },
    remove(event: { currentTarget: { dataset: { id: string } } }) {
      const { id } = event.currentTarget.dataset;
      return busily(this, async () => {
        await saveDraft(filesNow().filter(({ fileId }) => fileId !== id));
        this.draw(this.data.rows);
      });
    },
    next() {
      if (this.data.missing > 0) return this.setData({ fault: `还有${this.data.missing}份必需材料没有上传` });
      my.navigateTo({ url: '/pages/confirm/confirm' });
    },
  },
);
