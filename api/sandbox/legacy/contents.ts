import type { DataClass, IndexKind } from '@yjs/crypto-sdk';
import type { Content, LegacyTable } from './systems.ts';

/** How a content is kept after the transformation, as the makers of a system were told by the inventory. */
interface Kept {
  dataClass: DataClass | 'PASSWORD';
  kind?: IndexKind;
  /** Part of the integrity code of its row. */
  inMac?: boolean;
}

const KEPT: Readonly<Record<Content, Kept | undefined>> = {
  name: { dataClass: 'NAME', kind: 'name' },
  id: { dataClass: 'ID', kind: 'id' },
  phone: { dataClass: 'CONTACT', kind: 'phone' },
  address: { dataClass: 'CONTACT' },
  bank: { dataClass: 'BANK', kind: 'bank' },
  amount: { dataClass: 'TEXT', inMac: true },
  salaryItem: { dataClass: 'TEXT' },
  text: { dataClass: 'TEXT' },
  number: { dataClass: 'TEXT' },
  secret: { dataClass: 'TEXT' },
  health: { dataClass: 'HEALTH' },
  level: { dataClass: 'HEALTH' },
  password: { dataClass: 'PASSWORD' },
  plain: undefined,
};

export const keptAs = (table: LegacyTable, column: string): Kept | undefined => {
  const found = table.columns.find(({ name }) => name === column);
  return found && KEPT[found.content];
};
