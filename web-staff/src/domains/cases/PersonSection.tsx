import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useIdleLoad, usePermission } from '@yjs/web-kit';
import { Button, Descriptions } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { CaseDetailFragment } from '../../generated/graphql.ts';
import { PageSection } from '../../platform/PageSection.tsx';
import { revealPermission } from './case-records.ts';
import { useRevealed } from './useRevealed.ts';

const loadReveal = () => import('./PersonReveal.tsx');
const PersonReveal = lazy(loadReveal);

/** Characters beyond which a label no longer stands beside others. */
const longLabel = 14;

/** 人员与退役信息: masked until it is asked for with a reason; masked again on leaving and after five minutes. */
export function PersonSection({ one }: { one: CaseDetailFragment }) {
  const mayReveal = usePermission(revealPermission);
  const { revealed, reveal, hide } = useRevealed(one.id);
  const [asking, setAsking] = useState(false);
  useIdleLoad(loadReveal);
  const sections = revealed?.sections ?? one.formSections;
  return (
    <PageSection
      id="person"
      title="人员与退役信息"
      note={revealed ? '正在显示完整信息，离开本页或 5 分钟后恢复脱敏' : undefined}
      extra={
        revealed ? (
          <Button size="small" icon={<EyeInvisibleOutlined />} onClick={hide}>
            恢复脱敏
          </Button>
        ) : (
          mayReveal && (
            <Button size="small" icon={<EyeOutlined />} onClick={() => setAsking(true)}>
              查看完整信息
            </Button>
          )
        )
      }
    >
      {sections.map((section) => (
        <Descriptions
          key={section.title}
          className="staff-fields"
          size="small"
          title={section.title}
          column={{ xs: 1, md: 2, xxl: 3 }}
          items={section.fields.map((field) => ({
            key: field.key,
            label: field.label,
            // A declaration's whole sentence is its label: it takes the line.
            ...(field.label.length > longLabel && { span: 'filled' as const }),
            children: field.value || '—',
          }))}
        />
      ))}
      <Suspense fallback={null}>
        {asking && <PersonReveal personName={one.personName} reveal={reveal} onClose={() => setAsking(false)} />}
      </Suspense>
    </PageSection>
  );
}
