import type { DataColumn } from '@yjs/web-kit';
import { PlainTable } from '../../../platform/PlainTable.tsx';
import { CodeCell } from './CodeCell.tsx';
import { channelGroupsOf, codesOf, type MappingBody, type StepGroup, stepsOf, withCode } from './mapping-body.ts';
import './library-mapping.css';

export interface MappingTablesProps {
  schema: unknown;
  body: MappingBody;
  problems?: Readonly<Record<string, string>> | undefined;
  /** Absent where the version is only read. */
  onChange?: ((body: MappingBody) => void) | undefined;
}

const EMPTY = { title: '没有代码', hint: '内容以现行版本为准。' };

/** Which codes of the case library stand for the steps of a matter, and for the channels. */
export function MappingTables(props: MappingTablesProps) {
  return (
    <>
      <Steps {...props} />
      <Channels {...props} />
    </>
  );
}

/** The server names a code by `/`, a wrong value by `.`. */
const problemAt = (problems: MappingTablesProps['problems'], key: string, field: string) =>
  problems?.[`${key}.${field}`] ?? problems?.[`${key}/${field}`];

function cell(
  { body, problems, onChange }: MappingTablesProps,
  { key, title, fields }: StepGroup,
  name: string,
  label?: string,
) {
  const field = fields[name];
  if (!field) return '—';
  return (
    <CodeCell
      label={label ?? `${title}的${field.title ?? name}`}
      value={codesOf(body, key)[name]}
      choices={field.oneOf}
      text={field.type === 'string'}
      problem={problemAt(problems, key, name)}
      onChange={onChange && ((value) => onChange(withCode(body, key, name, value)))}
    />
  );
}

function Steps(props: MappingTablesProps) {
  const rows = stepsOf(props.schema).map((step) => ({ ...step, id: step.key }));
  const all = new Map(rows.flatMap(({ fields }) => Object.entries(fields)));
  const columns: DataColumn<(typeof rows)[number]>[] = [
    { key: 'step', title: '办理步骤', render: ({ title }) => title },
    ...[...all].map(([name, { title = name }]) => ({
      key: name,
      title,
      width: 150,
      render: (row: (typeof rows)[number]) => cell(props, row, name),
    })),
  ];
  const hints = [...all.values()].flatMap(({ title, description }) =>
    description ? [`${title}：${description}`] : [],
  );
  return (
    <section aria-label="办理步骤的代码">
      <h2 className="staff-section-title">办理步骤</h2>
      <PlainTable label="办理步骤的代码" columns={columns} rows={rows} empty={EMPTY} />
      {hints.map((hint) => (
        <p key={hint} className="yjs-quiet">
          {hint}
        </p>
      ))}
    </section>
  );
}

function Channels(props: MappingTablesProps) {
  const groups = channelGroupsOf(props.schema);
  const rows = Object.entries(groups[0]?.fields ?? {}).map(([id, { title = id }]) => ({ id, title }));
  const columns: DataColumn<(typeof rows)[number]>[] = [
    { key: 'channel', title: '申请渠道', render: ({ title }) => title },
    ...groups.map((group) => ({
      key: group.key,
      title: group.title,
      width: 150,
      render: ({ id, title }: (typeof rows)[number]) => cell(props, group, id, `${title}的${group.title}`),
    })),
  ];
  return (
    <section aria-label="申请渠道的代码">
      <h2 className="staff-section-title">申请渠道</h2>
      <PlainTable label="申请渠道的代码" columns={columns} rows={rows} empty={EMPTY} />
    </section>
  );
}
