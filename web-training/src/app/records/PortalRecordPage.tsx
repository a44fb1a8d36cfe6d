import {
  ActButtons,
  type ActedRecord,
  AttachmentLink,
  ErrorNotice,
  type FlowActionData,
  PageHeader,
  RecordFacts,
  StateTag,
  type Tones,
  useDeclaredRecord,
} from '@yjs/web-kit';
import { Skeleton, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { RecordColumns } from '../RecordColumns.tsx';
import { PortalActDialog, type PortalActedTypes, type PortalActWords } from './PortalActDialog.tsx';

export interface PortalRecordPageProps<T extends PortalActedTypes> {
  record: ActedRecord<T>;
  help: string;
  tones: Tones<T>;
  words: PortalActWords;
  title(record: T['One']): string;
  subtitle(record: T['One']): string;
  /** Buttons of the page's own, before those of the flow. */
  buttons?(record: T['One'], reload: () => void): ReactNode;
  /** Instead of what the record says, while it is written. */
  instead?(record: T['One'], reload: () => void): ReactNode;
  /** Panels behind the facts. */
  sections?(record: T['One'], reload: () => void): ReactNode;
}

const NO_FACTS = {};

/** The page of one declared record in the portal: what it says beside its way, and what may be done. */
export function PortalRecordPage<T extends PortalActedTypes>(props: PortalRecordPageProps<T>) {
  const { record, help, tones, words } = props;
  const { id = '' } = useParams();
  const { one, error, reload } = useDeclaredRecord(record, id);
  const [asked, setAsked] = useState<FlowActionData>();
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const instead = props.instead?.(one, reload);
  const row = record.row(one);
  const files = one.files ?? [];
  return (
    <>
      <PageHeader
        title={props.title(one)}
        subtitle={props.subtitle(one)}
        help={help}
        {...(one.flow && {
          tags: (
            <StateTag title={one.flow.stateTitle} tone={(tones as Readonly<Record<string, never>>)[one.flow.state]} />
          ),
          actions: (
            <Space wrap>
              {props.buttons?.(one, reload)}
              {!instead && <ActButtons actions={one.flow.availableActions} onAct={setAsked} />}
            </Space>
          ),
        })}
      />
      {instead ?? (
        <RecordColumns path={one.flow?.path ?? []} events={one.flow?.history ?? []}>
          <section className="yjs-panel">
            <RecordFacts record={record} of={one} facts={NO_FACTS} route={record.route} tones={tones} />
          </section>
          {files.length > 0 && (
            <section className="yjs-panel">
              <h2>附件</h2>
              {files.map((file) => (
                <AttachmentLink key={file.id} file={file} />
              ))}
            </section>
          )}
          {props.sections?.(one, reload)}
        </RecordColumns>
      )}
      {asked && (
        <PortalActDialog
          record={record}
          words={words}
          action={asked}
          row={row}
          subject={props.title(one)}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
    </>
  );
}
