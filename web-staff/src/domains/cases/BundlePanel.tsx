import { ErrorNotice } from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { ModeMark } from './CaseMarks.tsx';
import type { BundleMatter } from './materials.ts';

export interface BundlePanelProps {
  matters: readonly BundleMatter[] | undefined;
  error: unknown;
}

/** What this form would open: matters, departments, limits, 线上/线下, and why a conditional one is in. */
export function BundlePanel({ matters, error }: BundlePanelProps) {
  if (error !== undefined) return <ErrorNotice error={error} safe="表单内容不受影响，提交时系统会再次判断。" />;
  if (!matters) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (matters.length === 0)
    return <p className="yjs-quiet">填写安置方式、是否党员等内容后，这里会列出将要办理的事项。</p>;
  return (
    <>
      <p className="yjs-quiet">
        共 {matters.length} 个事项，其中线下 {matters.filter((matter) => matter.mode === 'OFFLINE').length} 个
      </p>
      <ol className="staff-bundle">
        {matters.map((matter) => (
          <li key={matter.code}>
            <div className="yjs-row">
              <b>{matter.name}</b>
              <ModeMark mode={matter.mode} title={matter.modeTitle} />
            </div>
            <div className="yjs-quiet">
              {matter.department} · {limitText(matter)}
            </div>
            {matter.conditionText && <div className="yjs-quiet">{matter.conditionText}</div>}
          </li>
        ))}
      </ol>
    </>
  );
}

function limitText(matter: BundleMatter): string {
  const parts = [
    matter.promiseDays != null && `承诺 ${matter.promiseDays} 个工作日`,
    matter.legalDays != null && `法定 ${matter.legalDays} 个工作日`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join('，') : '不设时限';
}
