import type { MiniLibraryQuery } from '../../generated/graphql.ts';
import { authorise } from '../../lib/authorise.ts';
import { MiniKeepMaterial, MiniLibrary, MiniRemoveMaterial } from '../../lib/library.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { openFile } from '../../lib/paper.ts';
import { ANYBODY, ownRights } from '../../lib/rights.ts';
import { isIn, run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';

type Library = MiniLibraryQuery['materialLibrary'];
type Kept = Library['kept'][number] & { since: string; until: string };
interface Touched {
  currentTarget: { dataset: { id: string } };
}

/** 材料库 (01 §10.5): own e-licences and earlier uploads, by choice. */
definePage(
  { ...ANYBODY, signedIn: false, loaded: false, kept: [] as Kept[], earlier: [] as Library['earlier'], most: 0 },
  {
    shown() {
      this.setData({ signedIn: isIn() });
      if (isIn()) return busily(this, () => this.fetch());
    },
    signIn() {
      return busily(this, async () => {
        if (!(await authorise())) return my.navigateTo({ url: '/pages/sign-in/sign-in' });
        this.setData({ signedIn: true });
        await this.fetch();
      });
    },
    async fetch() {
      const shown = await ownRights();
      this.setData({ may: shown.may, note: shown.note });
      if (shown.may.LIBRARY) this.show((await run(MiniLibrary, {})).materialLibrary);
    },
    show({ kept, earlier, most }: Library) {
      const rows = kept.map((one) => ({
        ...one,
        since: clock(one.keptAt).slice(0, 10),
        until: clock(one.expiresAt).slice(0, 10),
      }));
      this.setData({ kept: rows, earlier, most, loaded: true });
    },
    store(event: Touched) {
      return busily(this, async () => {
        this.show((await run(MiniKeepMaterial, { fileId: event.currentTarget.dataset.id })).keepMyMaterial);
      });
    },
    remove(event: Touched) {
      const { id } = event.currentTarget.dataset;
      const name = this.data.kept.find((one) => one.id === id)?.materialName ?? '';
      my.confirm({
        title: '从材料库删除',
        content: `删除“${name}”后，下次申请需要重新上传。已经提交的申请不受影响。`,
        confirmButtonText: '删除',
        cancelButtonText: '取消',
        success: ({ confirm }) => {
          if (confirm) void this.drop(id);
        },
      });
    },
    drop(id: string) {
      return busily(this, async () => this.show((await run(MiniRemoveMaterial, { id })).removeMyMaterial));
    },
    look(event: Touched) {
      const { id } = event.currentTarget.dataset;
      const mime = this.data.kept.find(({ fileId }) => fileId === id)?.mime;
      return busily(this, () => openFile(id, mime));
    },
  },
);
