import { App, Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { SheetCheck } from './SheetCheck.tsx';
import { useSheetImport } from './useSheetImport.ts';

export interface SheetImportButtonProps {
  label: string;
  /** Address of the import, `/imports/training-timetable`. */
  base: string;
  /** Id of the record that the rows belong to. */
  of: string;
  /** What is to be known before the file is filled in. */
  hint: ReactNode;
  /** What was imported, after the number: 个课次. */
  unit: string;
  disabled?: boolean;
  onDone(): void;
}

/** Opens the two steps of an import into one record: the file is checked, each fault named by row and column; then taken in once. */
export function SheetImportButton({ label, disabled = false, ...dialog }: SheetImportButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <ImportDialog {...dialog} title={label} onClose={() => setOpen(false)} />}
    </>
  );
}

type DialogProps = Omit<SheetImportButtonProps, 'label' | 'disabled'> & { title: string; onClose(): void };

function ImportDialog({ title, base, of, hint, unit, onDone, onClose }: DialogProps) {
  const { message } = App.useApp();
  const { sound, busy, take, sheet } = useSheetImport(base, false, { of });
  const taken = (imported: number) => {
    message.success(`已导入${imported}${unit}`);
    onDone();
    onClose();
  };
  return (
    <Modal
      open
      width={720}
      title={title}
      okText="导入"
      cancelText="取消"
      okButtonProps={{ disabled: !sound, loading: busy }}
      onOk={() => void take(taken)}
      onCancel={onClose}
    >
      <p className="yjs-quiet">{hint}</p>
      <SheetCheck {...sheet} />
    </Modal>
  );
}
