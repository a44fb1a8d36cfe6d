import { MiniMaterials } from '../../lib/draft.graphql.ts';
import { filesNow, formNow, obtainLicence, openDraft, saveDraft } from '../../lib/draft.ts';
import { MiniKeepMaterial } from '../../lib/library.graphql.ts';
import { ownLibrary } from '../../lib/own-library.ts';
import { busily, definePage } from '../../lib/page.ts';
import { openFile } from '../../lib/paper.ts';
import { ANYBODY, showRights } from '../../lib/rights.ts';
import { noRoom, type Told } from '../../lib/room-for-files.ts';
import { run } from '../../lib/session.ts';
import { type KeptMaterial, takeMaterial } from '../../lib/take-material.ts';
import { type Group, groupsOf, type Material } from './rows.ts';

interface Touched {
  currentTarget: { dataset: { code: string; id: string } };
}

/** 材料: what this form asks for, with what is there; each file is kept as soon as it has come (01 §9.4 page 3, §10.4). */
definePage(
  {
    ...ANYBODY,
    materials: [] as readonly Material[],
    groups: [] as Group[],
    told: [] as Told,
    progress: '',
    library: [] as KeptMaterial[],
  },
  {
    shown() {
      return busily(this, async () => {
        await openDraft();
        await showRights(this);
        const [{ applicationMaterials, toldParameters }, library] = await Promise.all([
          run(MiniMaterials, { form: formNow() }),
          ownLibrary(),
        ]);
        this.setData({ library, materials: applicationMaterials, told: toldParameters });
        this.draw();
      });
    },
    draw() {
      const kept = new Set(this.data.library.map(({ fileId }) => fileId));
      this.setData({ groups: groupsOf(this.data.materials, filesNow(), kept) });
    },
    add(event: Touched) {
      const { code } = event.currentTarget.dataset;
      const fault = noRoom(this.data.told, filesNow().length);
      if (fault) return this.setData({ fault });
      return busily(this, async () => {
        const material = this.data.materials.find((one) => one.code === code);
        const file = material && (await takeMaterial(this, code, material.limits, this.data.library));
        if (!file) return;
        await saveDraft([...filesNow(), file]);
        this.draw();
      });
    },
    /** 免于提交: the e-licence in place of an upload. */
    obtain(event: Touched) {
      return busily(this, async () => {
        await obtainLicence(event.currentTarget.dataset.code);
        this.draw();
      });
    },
    look(event: Touched) {
      const { id } = event.currentTarget.dataset;
      const mime = filesNow().find(({ fileId }) => fileId === id)?.mime;
      return busily(this, () => openFile(id, mime));
    },
    /** Into 材料库, by choice. */
    store(event: Touched) {
      return busily(this, async () => {
        const { keepMyMaterial } = await run(MiniKeepMaterial, { fileId: event.currentTarget.dataset.id });
        this.setData({ library: keepMyMaterial.kept });
        this.draw();
      });
    },
    remove(event: Touched) {
      const { id, code } = event.currentTarget.dataset;
      return busily(this, async () => {
        await saveDraft(filesNow().filter((file) => file.fileId !== id || file.materialCode !== code));
        this.draw();
      });
    },
    next() {
      const missing = this.data.groups.flatMap(({ rows }) => rows).filter((row) => row.missing);
      const names = missing.map(({ name }) => name).join('、');
      if (names) return this.setData({ fault: `还有必需材料没有上传：${names}` });
      my.navigateTo({ url: '/pages/confirm/confirm' });
    },
  },
);
