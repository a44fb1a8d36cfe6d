import type { MiniCaseQuery } from '../../generated/graphql.ts';
import { MiniCase } from '../../lib/cases.graphql.ts';
import { MiniSupply } from '../../lib/own-acts.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { newRequestId } from '../../lib/request-id.ts';
import { run } from '../../lib/session.ts';
import { choosePicture, compress, upload } from '../../lib/upload.ts';

interface Row {
  code: string;
  name: string;
  note: string;
  matter: string;
  fileId: string;
  file: string;
}

let requestId = '';

/** 补正: straight at what is missing (AC-08-06). */
definePage(
  { id: '', rows: [] as Row[], missing: 0, done: false },
  {
    onLoad({ id = '' }: { id?: string }) {
      requestId = newRequestId();
      this.setData({ id });
      return busily(this, async () => {
        const { myApplication } = await run(MiniCase, { id });
        this.draw(rowsOf(myApplication));
      });
    },
    draw(rows: Row[]) {
      this.setData({ rows, missing: rows.filter(({ fileId }) => fileId === '').length });
    },
    add(event: { currentTarget: { dataset: { code: string } } }) {
      const { code } = event.currentTarget.dataset;
      return busily(this, async () => {
        const path = await choosePicture();
        if (!path) return;
        const { id, name } = await upload(await compress(path), code);
        this.draw(this.data.rows.map((row) => (row.code === code ? { ...row, fileId: id, file: name } : row)));
      });
    },
    supply() {
      return busily(this, async () => {
        const files = this.data.rows.map(({ code, fileId }) => ({ fileId, materialCode: code }));
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
    return [{ code, name: first.name, note: first.note ?? '', matter, fileId: '', file: '' }];
  });
}
