import { Skeleton } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { ErrorNotice } from '../client/ErrorNotice.tsx';
import { ActButtons } from '../flow/ActButtons.tsx';
import type { FlowActionData, FlowPanelData } from '../flow/flow.types.ts';
import { RemainingChip } from '../flow/RemainingChip.tsx';
import { StateTag } from '../flow/StateTag.tsx';
import { HelpLines } from '../shell/HelpLines.tsx';
import { PageHeader } from '../shell/PageHeader.tsx';
import type { RecordListActs } from '../table/RecordList.tsx';
import { AttachmentLink } from '../upload/AttachmentLink.tsx';
import type { ClientRecord, RecordTypes, Tones } from './client-record.types.ts';
import { type Facts, type FurtherFact, RecordFacts } from './RecordFacts.tsx';
import type { ShowOptions } from './ShownValue.tsx';
import { useDeclaredRecord } from './useDeclaredRecord.ts';

/** What a page says of a record beyond its declaration. */
export interface RecordPageProps<T extends RecordTypes> {
  record: ClientRecord<T>;
  help?: readonly string[];
  /** How the states stand out where it is not as the flow says. */
  tones?: Partial<Tones<T>>;
  title(record: T['One']): string;
  subtitle?(record: T['One']): ReactNode;
  /** Head of the section with what the record says; 基本情况 unless said. */
  about?: string;
  /** Head of the files. */
  files?: string;
  /** What stands above everything else: a warning, the reason of a return. */
  warning?(record: T['One']): ReactNode;
  /** Sections before the facts: what is to be done and what it consists of; `reload` reads the record anew. */
  lead?(record: T['One'], reload: () => void): ReactNode;
  /** The facts that are read most; the others are folded behind them. All of them unless said. */
  most?: readonly T['Fact'][];
  /** Facts of the page's own, instead of what their kind shows. */
  facts?: Facts<T>;
  /** What the page says beyond the declared fields. */
  more?(record: T['One']): readonly FurtherFact[];
  /** Sections behind the facts. */
  sections?(record: T['One']): ReactNode;
  /** What may be done, as the list says it. */
  acts?: RecordListActs<T['Row']>;
  /** What else the reader may do, before the acts of its flow; `reload` reads the record anew. */
  actions?(record: T['One'], reload: () => void): ReactNode;
}

/** How a client frames the page of a record: its class, one section of it, and what it says beside the way it has gone. */
export interface RecordFrame {
  className: string;
  Section: ComponentType<{ id: string; title: string; children: ReactNode }>;
  Columns: ComponentType<{ flow: FlowPanelData; children: ReactNode }>;
}

export interface RecordViewProps<T extends RecordTypes> extends RecordPageProps<T> {
  frame: RecordFrame;
}

/** The page of one declared record: who, what, state, acts, facts, files, and the way it has gone. Hears of changes of this record alone. */
export function RecordView<T extends RecordTypes>(props: RecordViewProps<T>) {
  const { record, frame, help, acts, actions } = props;
  const tones = tonesOf(props);
  const { id = '' } = useParams();
  const { one, error, reload } = useDeclaredRecord(record, id);
  const [asked, setAsked] = useState<FlowActionData>();
  if (!one) return error ? <ErrorNotice error={error} onRetry={reload} /> : <Skeleton active />;
  const flow = one.flow && acts && (
    <ActButtons actions={one.flow.availableActions} waiting={one.flow.waitingActions} onAct={setAsked} />
  );
  return (
    <article className={frame.className}>
      <PageHeader
        title={props.title(one)}
        subtitle={props.subtitle?.(one)}
        help={help && <HelpLines lines={help} />}
        tags={
          one.flow && (
            <>
              <StateTag title={one.flow.stateTitle} tone={tones[one.flow.state]} />
              <RemainingChip remaining={one.flow.remaining} />
            </>
          )
        }
        actions={
          actions ? (
            <>
              {actions(one, reload)}
              {flow}
            </>
          ) : (
            flow
          )
        }
      />
      <Body {...props} one={one} reload={reload} />
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

const tonesOf = <T extends RecordTypes>({ record, tones }: RecordViewProps<T>): ShowOptions['tones'] => ({
  ...record.tones,
  ...tones,
});

/** What the record says, its files and what the page adds; beside its way where it has a flow. */
function Body<T extends RecordTypes>(props: RecordViewProps<T> & { one: T['One']; reload(): void }) {
  const { record, one, about = '基本情况', files = '附件', facts = NO_FACTS, more, sections } = props;
  const { most } = props;
  const { Section, Columns } = props.frame;
  const attached = one.files ?? [];
  const content = (
    <>
      {props.warning?.(one)}
      {props.lead?.(one, props.reload)}
      <Section id="about" title={about}>
        <RecordFacts
          record={record}
          of={one}
          facts={facts}
          route={record.route}
          tones={tonesOf(props)}
          {...(most && { most })}
          {...(more && { more: more(one) })}
        />
      </Section>
      {attached.length > 0 && (
        <Section id="files" title={files}>
          {attached.map((file) => (
            <AttachmentLink key={file.id} file={file} />
          ))}
        </Section>
      )}
      {sections?.(one)}
    </>
  );
  return one.flow ? <Columns flow={one.flow}>{content}</Columns> : content;
}
