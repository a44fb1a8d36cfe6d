import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { RevealDialog } from './RevealDialog.tsx';

export interface MaskedValueProps {
  /** The masked value, as the server gives it. */
  masked: string;
  /** What it is, e.g. 身份证号; used in the dialog. */
  label: string;
  /** Fetches the value with the reason; no button when the person may not reveal. */
  onReveal?: ((reason: string) => Promise<string>) | undefined;
}

/** Personal data, masked until 查看 with a reason; leaving the page, or hiding the window, masks it again. */
export function MaskedValue({ masked, label, onReveal }: MaskedValueProps) {
  const [clear, setClear] = useState<string>();
  const [asking, setAsking] = useState(false);

  useEffect(() => {
    if (clear === undefined) return;
    const hide = () => document.hidden && setClear(undefined);
    document.addEventListener('visibilitychange', hide);
    return () => document.removeEventListener('visibilitychange', hide);
  }, [clear]);

  return (
    <span className="yjs-masked">
      {clear ?? masked}
      {onReveal && clear === undefined && (
        <Button
          type="link"
          size="small"
          className="yjs-no-print"
          icon={<EyeOutlined />}
          aria-label={`查看${label}`}
          onClick={() => setAsking(true)}
        >
          查看
        </Button>
      )}
      {onReveal && (
        <RevealDialog
          open={asking}
          label={label}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => {
            setClear(await onReveal(reason));
            setAsking(false);
          }}
        />
      )}
    </span>
  );
}
