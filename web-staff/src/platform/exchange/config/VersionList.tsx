import { formatInstant } from '@yjs/web-kit';
import { Button } from 'antd';
import { useState } from 'react';
import type { ExchangeVersionFragment } from '../../../generated/graphql.ts';
import { PlainTable } from '../../PlainTable.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { differencesOf, type Told } from './differences.ts';

export interface VersionListProps {
  /** Newest first; `undefined` while they are fetched. */
  versions: readonly ExchangeVersionFragment[] | undefined;
  told: readonly Told[];
  error?: unknown;
  onRetry?: (() => void) | undefined;
  /** The version that traffic runs by, where that is not the newest. */
  live?: number | null | undefined;
}

/** Kept versions, each with what it changed against the one before. */
export function VersionList({ versions, told, error, onRetry, live }: VersionListProps) {
  const [open, setOpen] = useState<number>();
  const rows = versions?.map((version, n) => ({ ...version, id: String(version.version), older: versions[n + 1] }));
  const shown = rows?.find(({ version }) => version === open);
  return (
    <>
      <PlainTable
        label="版本"
        columns={[
          {
            key: 'version',
            title: '版本',
            render: (row) => `第 ${row.version} 版${row.version === live ? '（调用依据）' : ''}`,
          },
          { key: 'at', title: '保存时间', render: (row) => formatInstant(row.savedAt) },
          { key: 'by', title: '保存人', render: (row) => row.savedBy },
          {
            key: 'changes',
            title: '变化',
            render: (row) =>
              row.older ? (
                <Button
                  size="small"
                  type="link"
                  aria-expanded={row.version === open}
                  onClick={() => setOpen(row.version === open ? undefined : row.version)}
                >
                  {`${differencesOf(told, contentOf(row.older), contentOf(row)).length} 处变化`}
                </Button>
              ) : (
                '新建'
              ),
          },
        ]}
        rows={rows}
        error={error}
        onRetry={onRetry}
        empty={{ title: '没有留存的版本' }}
      />
      {shown?.older && (
        <DifferenceTable
          label={`第 ${shown.version} 版与第 ${shown.older.version} 版的差异`}
          beforeTitle={`第 ${shown.older.version} 版`}
          afterTitle={`第 ${shown.version} 版`}
          rows={differencesOf(told, contentOf(shown.older), contentOf(shown))}
        />
      )}
    </>
  );
}

export function contentOf({ content }: Pick<ExchangeVersionFragment, 'content'>): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {};
}
