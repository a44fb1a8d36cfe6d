import type { MyInstitutionQuery } from '../../generated/graphql.ts';
import { OwnTable } from './OwnTable.tsx';
import { VenueDialog } from './VenueDialog.tsx';

export type Venue = NonNullable<MyInstitutionQuery['myInstitution']>['venues'][number];

/** 场地 of one's own institution, with the papers on safety that experts are shown. */
export function Venues({ venues, onDone }: { venues: readonly Venue[]; onDone(): void }) {
  return (
    <OwnTable<Venue>
      add="登记场地"
      rows={venues}
      empty="还没有登记场地"
      papers="安全材料"
      columns={[
        { title: '名称', dataIndex: 'name' },
        { title: '类型', dataIndex: 'kindTitle' },
        { title: '地址', dataIndex: 'address' },
        { title: '容纳人数', dataIndex: 'capacity', align: 'right' },
        { title: '租赁到期', render: (_, row) => row.leaseValidTo ?? '—' },
        { title: '使用', render: (_, row) => (row.active ? '在用' : '停用') },
      ]}
      dialog={(venue, onClose) => <VenueDialog venue={venue} onClose={onClose} onDone={onDone} />}
    />
  );
}
