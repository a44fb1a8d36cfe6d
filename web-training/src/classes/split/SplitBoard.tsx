import { useMutation, useQuery } from '@apollo/client/react';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  DownloadButton,
  FormDialog,
  presentError,
  QueryGate,
  ReasonItem,
  SheetImportButton,
  useRequestId,
} from '@yjs/web-kit';
import { Alert, App, Button, Dropdown, Space } from 'antd';
import { useEffect, useState } from 'react';
import type { SplitBoardDataFragment, TrainingSplitBy } from '../../generated/graphql.ts';
import { trainingSplitByTitles } from '../../generated/titles/training-split-by.ts';
import {
  AssignToClassDocument,
  DeleteClassDocument,
  SplitBoardDocument,
  SplitRunDocument,
} from '../classes.graphql.ts';
import { ClassColumn } from './ClassColumn.tsx';
import { ClassDialog } from './ClassDialog.tsx';

const WAYS: Readonly<Record<TrainingSplitBy, string>> = trainingSplitByTitles;

type SplitClass = SplitBoardDataFragment['classes'][number];

/** A move that waits for its reason. */
interface Move {
  traineeId: string;
  classId: string | null;
}

/** 分班: whoever has no class on the left, classes beside; by mouse, or by 移到 of each card (T22-1 … T22-3). */
export function SplitBoard({ runId }: { runId: string }) {
  const { message } = App.useApp();
  const board = useQuery(SplitBoardDocument, { variables: { runId }, fetchPolicy: 'cache-and-network' });
  const requestIdOf = useRequestId();
  const [splitRun, splitting] = useMutation(SplitRunDocument);
  const [assign] = useMutation(AssignToClassDocument);
  const [remove] = useMutation(DeleteClassDocument);
  const [written, setWritten] = useState<'new' | SplitClass>();
  const [asked, setAsked] = useState<Move>();
  const data = board.data?.trainingSplitBoard;

  async function run(act: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await act();
      message.success(done);
    } catch (error) {
      message.error(presentError(error).title, 6);
    } finally {
      await board.refetch();
    }
  }
  const send = ({ traineeId, classId }: Move, reason?: string) => {
    const input = { runId, classId, traineeIds: [traineeId], reason: reason ?? null };
    return assign({ variables: { input, requestId: requestIdOf(input) } });
  };
  /** Once lessons are on, whoever leaves a class needs a reason. */
  function move(one: Move): void {
    const inClass = data?.classes.some(({ members }) => members.some(({ id }) => id === one.traineeId));
    if (data?.running && inClass) setAsked(one);
    else void run(() => send(one), '已分班');
  }

  useEffect(() =>
    monitorForElements({
      onDrop: ({ source, location }) => {
        const target = location.current.dropTargets[0]?.data;
        if (!target || typeof source.data.traineeId !== 'string') return;
        const classId = typeof target.classId === 'string' ? target.classId : null;
        if (source.data.classId !== classId) move({ traineeId: source.data.traineeId, classId });
      },
    }),
  );

  return (
    <QueryGate queries={[board]}>
      {data && (
        <>
          <Space wrap style={{ marginBottom: 12 }}>
            <Dropdown
              trigger={['click']}
              autoFocus
              menu={{
                items: Object.entries(WAYS).map(([key, label]) => ({ key, label })),
                onClick: ({ key }) =>
                  void run(
                    () =>
                      splitRun({
                        variables: {
                          runId,
                          by: key as TrainingSplitBy,
                          requestId: requestIdOf([key, data.unassigned.length]),
                        },
                      }),
                    '已自动分班',
                  ),
              }}
            >
              <Button type="primary" loading={splitting.loading} disabled={data.unassigned.length === 0}>
                自动分班
              </Button>
            </Dropdown>
            <Button onClick={() => setWritten('new')}>新建班级</Button>
            <SheetImportButton
              label="导入分班名单"
              base="/imports/training-class-members"
              of={runId}
              unit="名学员"
              hint="一行一名学员，按学号和班级名称填写；班级须先新建。开课后已在班的学员调班请在本页办理。"
              onDone={() => void board.refetch()}
            />
            <DownloadButton
              label="导出花名册"
              url={`/exports/class-roster.xlsx`}
              fields={{ filter: JSON.stringify({ runId }) }}
            />
            <span className="yjs-quiet">
              {data.runName}（{data.runNo}） · 学员{data.trainees}人，每班最多{data.most}人，建议分{data.suggested}个班
            </span>
          </Space>
          {data.unassigned.length > 0 && data.classes.length === 0 && (
            <Alert
              type="info"
              showIcon
              style={{ marginBottom: 12 }}
              title="还没有班级。不需要分班的，自动分班后全部学员编入一班。"
            />
          )}
          <div className="split-board">
            <ClassColumn title="未分班" classId={null} cards={data.unassigned} classes={data.classes} onMove={move} />
            {data.classes.map((one) => (
              <ClassColumn
                key={one.id}
                title={one.name}
                classId={one.id}
                capacity={one.capacity}
                cards={one.members}
                classes={data.classes}
                onMove={move}
                onEdit={() => setWritten(one)}
                onDelete={() => void run(() => remove({ variables: { id: one.id } }), '已删除班级')}
              />
            ))}
          </div>
          {written && (
            <ClassDialog
              runId={runId}
              most={data.most}
              {...(written !== 'new' && { of: written })}
              onDone={() => void board.refetch()}
              onClose={() => setWritten(undefined)}
            />
          )}
          {asked && (
            <FormDialog<{ reason: string }>
              title="调班"
              okText="确定调班"
              onSubmit={async ({ reason }) => {
                await send(asked, reason);
                await board.refetch();
              }}
              onClose={() => setAsked(undefined)}
            >
              <p className="yjs-quiet">自今日起到新班级上课，以前的课次和考勤留在原班级。</p>
              <ReasonItem label="调班原因" />
            </FormDialog>
          )}
        </>
      )}
    </QueryGate>
  );
}
