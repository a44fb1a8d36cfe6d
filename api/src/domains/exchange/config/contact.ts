import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { maskName, maskPhone } from '../../../platform/masking/index.ts';

/** Whom to call about a source or an application. */
export interface Contact {
  name: string;
  phone: string;
}

type Owner = 'data_source' | 'exchange_app';

const cell = (table: Owner, rowId: string) => ({
  table,
  column: table === 'data_source' ? 'owner_contact' : 'contact',
  rowId,
});

export function sealContact(ctx: Ctx, table: Owner, id: string, contact: Contact | null | undefined): string | null {
  return contact ? encryptColumn(ctx.app.keys, 'CONTACT', cell(table, id), JSON.stringify(contact)) : null;
}

/** As lists show it. */
export function maskedContact(ctx: Ctx, table: Owner, id: string, sealed: string | null): Contact | null {
  if (sealed === null) return null;
  const { name, phone } = JSON.parse(decryptColumn(ctx.app.keys, cell(table, id), sealed)) as Contact;
  return { name: maskName(name), phone: maskPhone(phone) };
}
