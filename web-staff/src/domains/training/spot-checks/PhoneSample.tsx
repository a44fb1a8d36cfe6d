import { useLazyQuery, useMutation } from '@apollo/client/react';
import { ErrorNotice, usePermission } from '@yjs/web-kit';
import { Button, Table } from 'antd';
import { useState } from 'react';
import type { SpotPhoneSampleQuery } from '../../../generated/graphql.ts';
import { PageSection } from '../../../platform/PageSection.tsx';
import { ReasonDialog } from '../../../platform/ReasonDialog.tsx';
import { RevealSpotPhoneDocument, SpotPhoneSampleDocument } from './spot-checks.graphql.ts';

type Drawn = SpotPhoneSampleQuery['spotPhoneSample'][number];

/** 电话抽查名单: trainees drawn at random to be called; a number is shown for a reason (BR23-6). */
export function PhoneSample({ runId }: { runId: string }) {
  const may = usePermission('training.spot:check');
  const [draw, { data, error, loading }] = useLazyQuery(SpotPhoneSampleDocument, { fetchPolicy: 'network-only' });
  const [reveal] = useMutation(RevealSpotPhoneDocument);
  const [asked, setAsked] = useState<Drawn>();
  const [shown, setShown] = useState<Readonly<Record<string, string>>>({});
  if (!may) return null;
  return (
    <PageSection id="phone" title="电话抽查名单" note="按规定比例随机抽取，仅供参考">
      <Button loading={loading} onClick={() => void draw({ variables: { runId } })}>
        {data ? '重新抽取' : '抽取名单'}
      </Button>
      {error && <ErrorNotice error={error} />}
      {data && (
        <Table<Drawn>
          size="small"
          style={{ marginTop: 12 }}
          rowKey="runTraineeId"
          pagination={false}
          dataSource={data.spotPhoneSample}
          columns={[
            { title: '学号', dataIndex: 'seq', width: 64, align: 'right' },
            { title: '姓名', dataIndex: 'nameMasked' },
            { title: '安置区', dataIndex: 'districtName' },
            {
              title: '手机号',
              render: (one: Drawn) =>
                shown[one.runTraineeId] ?? (
                  <>
                    {one.phoneMasked}{' '}
                    <Button type="link" size="small" onClick={() => setAsked(one)}>
                      查看
                    </Button>
                  </>
                ),
            },
          ]}
        />
      )}
      {asked && (
        <ReasonDialog
          title={`查看${asked.seq}号${asked.nameMasked}的手机号`}
          okText="查看"
          lines={['只用于电话抽查；查看的人员、时间和原因留存在审计日志中。']}
          common={['电话抽查核实到课情况']}
          onConfirm={async (reason) => {
            const { runTraineeId } = asked;
            const answer = await reveal({ variables: { runId, runTraineeId, reason } });
            const phone = answer.data?.revealSpotPhone;
            if (phone) setShown((all) => ({ ...all, [runTraineeId]: phone }));
            setAsked(undefined);
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </PageSection>
  );
}
