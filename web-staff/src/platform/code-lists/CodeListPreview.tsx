import { ItemTable } from './ItemTable.tsx';
import { itemsOf } from './list-body.ts';

/** A version of a code list as it is read. */
export default function CodeListPreview({ body }: { body: unknown }) {
  return (
    <section aria-label="代码表内容">
      <ItemTable rows={itemsOf(body).map((item, at) => ({ ...item, at, id: item.code }))} />
    </section>
  );
}
