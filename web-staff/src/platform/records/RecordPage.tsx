import {
  ActButtons,
  AttachmentLink,
  type ClientRecord,
  ErrorNotice,
  type Facts,
  type FlowActionData,
  type FurtherFact,
  PageHeader,
  RecordFacts,
  type RecordListActs,
  type RecordTypes,
  RemainingChip,
  StateTag,
  type StateTone,
  type Tones,
  useDeclaredRecord,
} from '@yjs/web-kit';
import { Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { FlowColumns } from '../FlowColumns.tsx';
import { HelpLines } from '../HelpLines.tsx';
import { PageSection } from '../PageSection.tsx';

export interface RecordPageProps<T extends RecordTypes> {
  record: ClientRecord<T>;
  help?: readonly string[];
  tones?: Tones<T>;
  title(record: T['One']): string;
  subtitle?(record: T['One']): ReactNode;
  /** Head of the section with what the record says; 基本情况 unless said. */
  about?: string;
  /** Head of the files. */
  files?: string;
  /** Facts of the page's own, instead of what their kind shows. */
  facts?: Facts<T>;
  /** What the page says beyond the declared fields. */
  more?(record: T['One']): readonly FurtherFact[];
  /** Sections behind the facts. */
  sections?(record: T['One']): ReactNode;
  /** What may be done, as the list says it. */
  acts?: RecordListActs<T['Row']>;
}

const NO_TONES: Readonly<Record<string, StateTone>> = {};

/** The page of one declared record: who, what, state, acts, facts, files, and the way it has gone. Hears of changes of this record alone. */
export function RecordPage<T extends RecordTypes>(props: RecordPageProps<T>) {
  const { record, help, tones = NO_TONES, acts } = props;
  const { id = '' } = useParams();
  const { one, error, reload } = useDeclaredRecord(record, id);
  const [asked, setAsked] = useState<FlowActionData>();
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  return (
    <article className="staff-record">
      <PageHeader
        title={props.title(one)}
        subtitle={props.subtitle?.(one)}
        help={help && <HelpLines lines={help} />}
        {...(one.flow && {
          tags: (
            <>
              <StateTag title={one.flow.stateTitle} tone={tones[one.flow.state]} />
              <RemainingChip remaining={one.flow.remaining} />
            </>
          ),
          actions: acts && <ActButtons actions={one.flow.availableActions} onAct={setAsked} />,
        })}
      />
      <Body {...props} one={one} />
      {asked &&
        acts?.dialog({
          action: asked,
          rows: [record.row(one)],
          onClose: () => setAsked(undefined),
          onDone: reload,
        })}
    </article>
  );
}

const NO_FACTS = {};

/** What the record says, its files and what the page adds; beside its way where it has a flow. */
function Body<T extends RecordTypes>(props: RecordPageProps<T> & { one: T['One'] }) {
  const { record, one, about = '基本情况', files = '附件', facts = NO_FACTS, more, sections, tones = NO_TONES } = props;
  const attached = one.files ?? [];
  const content = (
    <>
      <PageSection id="about" title={about}>
        <RecordFacts
          record={record}
          of={one}
          facts={facts}
          route={record.route}
          tones={tones}
          {...(more && { more: more(one) })}
        />
      </PageSection>
      {attached.length > 0 && (
        <PageSection id="files" title={files}>
          {attached.map((file) => (
            <AttachmentLink key={file.id} file={file} />
          ))}
        </PageSection>
      )}
      {sections?.(one)}
    </>
  );
  return one.flow ? <FlowColumns flow={one.flow}>{content}</FlowColumns> : content;
}
