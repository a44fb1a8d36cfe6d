/** The namespace of GB/T 33190-2016. */
export const OFD_NAMESPACE = 'http://www.ofdspec.org/2016';

type Value = string | number | readonly number[] | undefined;

/** An element of OFD's namespace; lists of numbers are written as OFD has them, undefined attributes not at all. A text is escaped, children are not. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  content: string | readonly string[] = [],
): string {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(textOf(value))}"`],
  );
  const inner = typeof content === 'string' ? escapeXml(content) : content.join('');
  return inner ? `<ofd:${name}${given.join('')}>${inner}</ofd:${name}>` : `<ofd:${name}${given.join('')}/>`;
}

/** A whole file with one root element. */
export function xmlFile(
  root: string,
  attributes: Readonly<Record<string, Value>>,
  children: readonly string[],
): Uint8Array {
  const text = element(root, { 'xmlns:ofd': OFD_NAMESPACE, ...attributes }, children);
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
}

/** Lengths in millimetres, to the thousandth, without what says nothing. */
export function numbers(values: readonly number[]): string {
  return values.map((value) => String(Number(value.toFixed(3)))).join(' ');
}

function textOf(value: string | number | readonly number[]): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? numbers([value]) : numbers(value);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}
