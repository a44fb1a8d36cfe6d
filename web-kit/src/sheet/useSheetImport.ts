import { App } from 'antd';
import { useState } from 'react';
import { type SheetOutcome, saveFaults, sendSheet } from './send-sheet.ts';

/**
 * The two steps of an import (00-common "imports"): a file is checked when it is chosen, and taken in once. `base` is the address of both,
 * `/review-experts`. What goes wrong is said; the dialog stays as it was.
 *
 * @param onlyGoodAtFirst 只导入正确行 is ticked beforehand
 * @param query what both steps are told, such as the record that the rows belong to
 */
export function useSheetImport<Outcome extends SheetOutcome>(
  base: string,
  onlyGoodAtFirst = false,
  query: Readonly<Record<string, string>> = {},
) {
  const { message } = App.useApp();
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState<Outcome>();
  const [onlyGood, setOnlyGood] = useState(onlyGoodAtFirst);
  const [busy, setBusy] = useState(false);

  async function work(task: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await task();
    } catch (failure) {
      message.error((failure as Error).message, 6);
    } finally {
      setBusy(false);
    }
  }

  const check = (chosen: File) =>
    work(async () => {
      setFile(undefined);
      setChecked(await sendSheet<Outcome>(`${base}/check`, chosen, query));
      setFile(chosen);
      setOnlyGood(onlyGoodAtFirst);
    });
  /** Takes the checked file in; `done` hears how many rows. */
  const take = (done: (imported: number) => void, further: Readonly<Record<string, string>> = {}) =>
    work(async () => {
      if (!file) return;
      const more = { ...query, ...further, ...(onlyGood && { onlyGood: '1' }) };
      done((await sendSheet<Outcome>(`${base}/import`, file, more)).imported);
    });
  /** 导入错误表 of the checked file. */
  const faults = () =>
    work(async () => {
      if (file) await saveFaults(`${base}/faults.xlsx`, file, query);
    });

  return {
    checked,
    busy,
    /** Whether there is a file of which something can be taken in. */
    sound:
      file !== undefined && checked !== undefined && checked.goodRows > 0 && (checked.faults.length === 0 || onlyGood),
    take,
    /** For {@link SheetCheck}. */
    sheet: {
      template: `${base}/template.xlsx`,
      fileName: file?.name,
      busy,
      onChoose: (chosen: File) => void check(chosen),
      checked,
      onlyGood,
      onOnlyGood: setOnlyGood,
      onFaults: () => void faults(),
    },
  };
}
