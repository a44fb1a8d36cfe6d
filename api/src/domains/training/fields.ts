import type { LocalDate } from '../../platform/calendar/index.ts';
import { badInput, type FieldError } from '../../platform/errors/index.ts';
import { type CodeList } from '../people/index.ts';
import { mayChoose } from './codes.ts';

/** Reads the fields of a form one after the other, and names all that have a mistake together. */
export class FieldReader {
  readonly faults: FieldError[] = [];

  reject(path: string, message: string): void {
    this.faults.push({ path, message });
  }

  /** A text that must be there. */
  text(path: string, title: string, given: string, most: number): string {
    const text = given.trim();
    if (text === '') this.reject(path, `请填写${title}`);
    else this.#limit(path, title, text, most);
    return text;
  }

  /** A text that may be absent. */
  optional(path: string, title: string, given: string | null | undefined, most: number): string | null {
    const text = given?.trim() ?? '';
    this.#limit(path, title, text, most);
    return text || null;
  }

  /** A code that is offered. */
  code(path: string, title: string, list: CodeList, given: string): string {
    if (!mayChoose(list, given)) this.reject(path, `请选择${title}`);
    return given;
  }

  whole(path: string, title: string, given: number, least: number, most: number): number {
    if (!Number.isInteger(given) || given < least || given > most)
      this.reject(path, `${title}应为${least}至${most}的整数`);
    return given;
  }

  /** A last day that must not come before the first one (02 §6.7). */
  until(path: string, from: LocalDate, to: LocalDate | null | undefined, message: string): LocalDate | null {
    if (to && to < from) this.reject(path, message);
    return to ?? null;
  }

  /** @throws BAD_INPUT naming every field with a mistake */
  check(): void {
    if (this.faults.length > 0) throw badInput(this.faults);
  }

  #limit(path: string, title: string, text: string, most: number): void {
    if ([...text].length > most) this.reject(path, `${title}不能超过${most}个字`);
  }
}
