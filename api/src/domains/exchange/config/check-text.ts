import type { FieldError } from '../../../platform/errors/index.ts';

/** Collects what is wrong with an input, each at its field. */
export class Faults {
  readonly list: FieldError[] = [];

  add(path: string, message: string): void {
    this.list.push({ path, message });
  }

  /** A text of `least` to `most` characters; answers it trimmed. */
  text(path: string, label: string, value: string | null | undefined, least: number, most: number): string {
    const text = (value ?? '').trim().toWellFormed();
    const length = [...text].length;
    if (length < least || length > most || text.includes('\0')) {
      this.add(path, least === 0 ? `${label}不能超过${most}字` : `${label}应为${least}至${most}字`);
    }
    return text;
  }

  number(path: string, label: string, value: number, least: number, most: number): number {
    if (!Number.isInteger(value) || value < least || value > most) this.add(path, `${label}应为${least}至${most}`);
    return value;
  }
}
