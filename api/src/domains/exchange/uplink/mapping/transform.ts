import { formatDateTime } from '../../../../platform/calendar/index.ts';
import { sm2Encrypt } from '../../../../platform/crypto/index.ts';
import type { FieldContent } from '../../../../platform/exchange/source-field.ts';
import type { UplinkField, UplinkValue } from '../../../../platform/exchange/uplink-source.ts';
import { type MaskKind, mask } from '../../../../platform/masking/index.ts';
import type { DateFormat, UplinkItem } from './item.ts';

const MASKS: Readonly<Record<FieldContent, MaskKind>> = {
  PLAIN: 'hidden',
  PERSON_NAME: 'name',
  ID_NUMBER: 'idNumber',
  PHONE: 'phone',
  BANK_ACCOUNT: 'bankAccount',
  ADDRESS: 'address',
};

/** A value that cannot be sent; the text is for the list of failed rows and names no person. */
export class ItemFault extends Error {
  override readonly name = 'ItemFault';
}

/**
 * The value of an item as the receiver gets it.
 *
 * @param publicKey SM2 key of the receiver, for ENCRYPT
 * @throws ItemFault when the value does not fit
 */
export function transformValue(
  item: UplinkItem,
  field: UplinkField,
  value: UplinkValue,
  publicKey: string | null,
): UplinkValue {
  if (value === null) return null;
  switch (item.transform) {
    case 'NONE':
      return typed(item, value);
    case 'CODE_MAP': {
      const pair = item.codes?.find(({ from }) => from === String(value));
      if (!pair) throw new ItemFault(`${item.targetName} 没有“${String(value)}”的对应代码`);
      return pair.to;
    }
    case 'DATE_FORMAT':
      return formatMoment(item, String(value));
    case 'MASK':
      return mask(MASKS[field.content], String(value));
    case 'ENCRYPT':
      if (!publicKey) throw new ItemFault(`${item.targetName} 须加密，但未登记接收单位的公钥`);
      return sm2Encrypt(String(value), publicKey);
  }
}

function typed({ type, targetName }: UplinkItem, value: UplinkValue): UplinkValue {
  if (type === 'INTEGER') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new ItemFault(`${targetName} 不是整数`);
    return number;
  }
  if (type === 'BOOLEAN') {
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
    throw new ItemFault(`${targetName} 不是是否值`);
  }
  if (type === 'DECIMAL' && !/^-?\d+(\.\d+)?$/.test(String(value))) throw new ItemFault(`${targetName} 不是数值`);
  return String(value);
}

function formatMoment({ targetName, dateFormat = 'yyyy-MM-dd' }: UplinkItem, value: string): string {
  const text = /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value} 00:00:00` : momentText(value);
  if (text === undefined) throw new ItemFault(`${targetName} 不是日期`);
  const day = text.slice(0, 10);
  const formats: Readonly<Record<DateFormat, string>> = {
    'yyyy-MM-dd': day,
    yyyyMMdd: day.replaceAll('-', ''),
    'yyyy-MM-dd HH:mm:ss': text,
    yyyyMMddHHmmss: text.replace(/\D/g, ''),
  };
  return formats[dateFormat];
}

function momentText(value: string): string | undefined {
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : formatDateTime(moment);
}
