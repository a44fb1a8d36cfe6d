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

/** What a clerk reads most on the phone with somebody, by the keys of the application form. */
const READ_MOST: readonly string[] = [
  'idNo',
  'mobile',
  'dischargeDate',
  'placementType',
  'personCategory',
  'liveAddress',
];

type Section = CaseDetailFragment['formSections'][number];
type Field = Section['fields'][number];

/** In the order of the list; a form that has none of them is shown by its first section. */
function mostRead(sections: readonly Section[]): readonly Field[] {
  const fields = new Map(sections.flatMap((section) => section.fields.map((field) => [field.key, field] as const)));
  const found = READ_MOST.flatMap((key) => fields.get(key) ?? []);
  return found.length > 0 ? found : (sections[0]?.fields ?? []);
}

function Fields({ title, fields, className }: { title?: string; fields: readonly Field[]; className: string }) {
  return (
    <Descriptions
      className={className}
      size="small"
      title={title}
      column={{ xs: 1, md: 2, xxl: 3 }}
      items={fields.map((field) => ({
        key: field.key,
        label: field.label,
        // A declaration's whole sentence is its label: it takes the line.
        ...(field.label.length > longLabel && { span: 'filled' as const }),
        children: field.value || '—',
      }))}
    />
  );
}

/** 人员与退役信息: masked until it is asked for with a reason; masked again on leaving and after five minutes. */
export function PersonSection({ one }: { one: CaseDetailFragment }) {
  const mayReveal = usePermission(revealPermission);
  const { revealed, reveal, hide } = useRevealed(one.id);
  const [asking, setAsking] = useState(false);
  useIdleLoad(loadReveal);
  const [all, setAll] = useState(false);
  const sections = revealed?.sections ?? one.formSections;
  // Whoever asked for the full information with a reason wants to see it.
  const open = all || revealed !== undefined;
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
      {!open && <Fields fields={mostRead(sections)} className="staff-fields yjs-no-print" />}
      <div hidden={!open} className="staff-all-fields">
        {sections.map((section) => (
          <Fields key={section.title} title={section.title} fields={section.fields} className="staff-fields" />
        ))}
      </div>
      {!revealed && (
        <Button type="link" size="small" className="yjs-no-print" aria-expanded={open} onClick={() => setAll(!all)}>
          {open ? '只看常用项' : '显示全部信息'}
        </Button>
      )}
      <Suspense fallback={null}>
        {asking && <PersonReveal personName={one.personName} reveal={reveal} onClose={() => setAsking(false)} />}
      </Suspense>
    </PageSection>
  );
}
