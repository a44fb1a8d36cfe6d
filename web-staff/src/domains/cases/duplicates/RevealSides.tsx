import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { RevealDialog, usePermission } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import { revealPermission } from '../case-records.ts';
import type { useRevealedSides } from './useRevealedSides.ts';

export interface RevealSidesProps {
  sides: ReturnType<typeof useRevealedSides>;
  personName: string;
}

/** 查看完整信息 of the compared cases: with the right and a reason, until it is taken back or five minutes are over. */
export function RevealSides({ sides: { revealed, total, masked, reveal, hide }, personName }: RevealSidesProps) {
  const may = usePermission(revealPermission);
  const [asking, setAsking] = useState(false);
  // Where no case may be read in full there is nothing to show, and nothing that would be audited.
  if (!may || total === 0) return null;
  const which = masked < total ? '另一件办件' : total > 1 ? '两件办件' : '办件';
  return (
    <>
      {masked > 0 && (
        <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
          查看完整信息
        </Button>
      )}
      {revealed && (
        <>
          <Button size="small" icon={<EyeInvisibleOutlined />} onClick={hide}>
            恢复脱敏
          </Button>
          <span className="yjs-quiet">正在显示{masked > 0 && '其中一件的'}完整信息，离开本页或 5 分钟后恢复脱敏</span>
        </>
      )}
      <RevealDialog
        open={asking}
        label={`${personName}${which}的完整信息`}
        reason="核对是否重复申报"
        onConfirm={async (reason) => {
          await reveal(reason);
          setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
