import type { MiniCaseQuery } from '../../generated/graphql.ts';
import { MiniCase } from '../../lib/cases.graphql.ts';
import type { PictureLimits } from '../../lib/fit-picture.ts';
import { MiniSupply } from '../../lib/own-acts.graphql.ts';
import { ownLibrary } from '../../lib/own-library.ts';
import { busily, definePage } from '../../lib/page.ts';
import type { Origin } from '../../lib/picture.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { run } from '../../lib/session.ts';
import { type KeptMaterial, takeMaterial } from '../../lib/take-material.ts';
import { untilText } from '../../lib/until-text.ts';

interface Row {
  code: string;
  name: string;
  note: string;
  matter: string;
  until: string;
  limits: PictureLimits;
  fileId: string;
  file: string;
  origin: Origin | null;
}

let requestId = '';

/** 补正: straight at what is missing (AC-08-06). */
definePage(
  { id: '', rows: [] as Row[], missing: 0, done: false, progress: '', library: [] as KeptMaterial[] },
  {
    onLoad({ id = '' }: { id?: string }) {
      requestId = newRequestId();
      this.setData({ id });
      return busily(this, async () => {
        const [{ myApplication }, library] = await Promise.all([run(MiniCase, { id }), ownLibrary()]);
        this.setData({ library });
        this.draw(rowsOf(myApplication));
      });
    },
    draw(rows: Row[]) {
      this.setData({ rows, missing: rows.filter(({ fileId }) => fileId === '').length });
    },
    add(event: { currentTarget: { dataset: { code: string } } }) {
      const { code } = event.currentTarget.dataset;
      return busily(this, async () => {
        const limits = this.data.rows.find((row) => row.code === code)?.limits;
        const taken = limits && (await takeMaterial(this, code, limits, this.data.library));
        if (!taken) return;
        const { fileId, name: file, origin = null } = taken;
        this.draw(this.data.rows.map((row) => (row.code === code ? { ...row, fileId, file, origin } : row)));
      });
    },
    supply() {
      return busily(this, async () => {
        const files = this.data.rows.map(({ code, fileId, origin }) => ({ fileId, materialCode: code, origin }));
        await run(MiniSupply, { input: { requestId, id: this.data.id, files } });
        this.setData({ done: true });
      });
    },
    back() {
      my.navigateBack();
    },
  },
);

/** One row per material, also where several matters wait for it. */
function rowsOf({ wanted }: MiniCaseQuery['myApplication']): Row[] {
  const codes = [...new Set(wanted.map(({ materialCode }) => materialCode))];
  return codes.flatMap((code) => {
    const asked = wanted.filter(({ materialCode }) => materialCode === code);
    const [first] = asked;
    if (!first) return [];
    const matter = asked.flatMap(({ matterName }) => matterName ?? []).join('、');
    const { name, note, until, limits } = first;
    return [
      { code, name, note: note ?? '', matter, until: untilText(until), limits, fileId: '', file: '', origin: null },
    ];
  });
}
