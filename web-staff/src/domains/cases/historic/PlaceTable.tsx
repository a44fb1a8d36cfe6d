import { type DataColumn, ListTable } from '@yjs/web-kit';
import type { HistoricRunQuery } from '../../../generated/graphql.ts';

type Place = HistoricRunQuery['historicPlaces'][number] & { id: string };

const columns: readonly DataColumn<Place>[] = [
  { key: 'name', title: '区', render: (row) => row.districtName },
  { key: 'cases', title: '件数', align: 'right', width: 110, render: (row) => row.cases },
  { key: 'ok', title: '成功', align: 'right', width: 110, render: (row) => row.ok },
  { key: 'skipped', title: '跳过', align: 'right', width: 110, render: (row) => row.skipped },
  { key: 'failed', title: '失败', align: 'right', width: 110, render: (row) => row.failed },
];

/** The list by district: what was frozen, and what became of it. */
export function PlaceTable({ places }: { places: HistoricRunQuery['historicPlaces'] }) {
  return (
    <section aria-label="各区件数" className="staff-preview-block" style={{ maxWidth: 760 }}>
      <div className="yjs-table">
        <ListTable
          label="各区件数"
          columns={columns}
          rows={places.map((place) => ({ ...place, id: place.districtCode }))}
        />
      </div>
    </section>
  );
}
