import { decryptColumn, encryptColumn, type KeyRing } from '../../crypto/index.ts';

const cell = (rowId: string) => ({ table: 'data_channel', column: 'auth_secret', rowId });

export function sealChannelSecret(keys: KeyRing, id: string, secret: string): string {
  return encryptColumn(keys, 'TEXT', cell(id), secret);
}

export function openChannelSecret(keys: KeyRing, id: string, sealed: string | null): string | undefined {
  return sealed === null ? undefined : decryptColumn(keys, cell(id), sealed);
}
