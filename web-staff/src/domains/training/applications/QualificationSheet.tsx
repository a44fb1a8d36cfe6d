import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorNotice, usePermission, wordOptions } from '@yjs/web-kit';
import { App, Button, Input, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import type { ApplicationRowFragment, QualificationVerdict, SheetRowFragment } from '../../../generated/graphql.ts';
import { JudgeQualificationsDocument, QualificationSheetDocument } from './applications.graphql.ts';
import { verdictWords } from './words.ts';

type Judged = Record<string, { verdict?: QualificationVerdict; note?: string }>;

/** 资质审核表 of a newcomer: what both levels say of each qualification; the level whose turn it is fills in its own. */
export function QualificationSheet({ application, onDone }: { application: ApplicationRowFragment; onDone(): void }) {
  const { id, version, state } = application;
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(QualificationSheetDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [judge, { loading, error: refused }] = useMutation(JudgeQualificationsDocument);
  const [judged, setJudged] = useState<Judged>({});
  const reviews = usePermission('training.application:review');
  const rechecks = usePermission('training.application:recheck');
  const open = (state === 'DIST_REVIEW' && reviews) || (state === 'CENTRE_RECHECK' && rechecks);
  const level = state === 'CENTRE_RECHECK' ? 'CENTRE' : 'DISTRICT';
  const rows = data?.qualificationSheet;
  if (!rows) return error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Skeleton active />;
  if (rows.length === 0) return <p className="staff-empty">该机构没有资质记录，请退回补充</p>;

  async function save(): Promise<void> {
    const verdicts = Object.entries(judged).flatMap(([qualificationId, { verdict, note }]) =>
      verdict ? [{ qualificationId, verdict, note }] : [],
    );
    await judge({ variables: { id, version, verdicts } });
    setJudged({});
    message.success('资质审核表已保存');
    onDone();
  }

  return (
    <div className="staff-stack">
      <table className="staff-table" aria-label="资质审核表">
        <thead>
          <tr>
            {['资质', '证书编号', '发证机关', '有效期至', '区', '市服务中心', ...(open ? ['本级意见'] : [])].map(
              (title) => (
                <th key={title} scope="col" align="left">
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.qualificationId}>
              <td>{row.title}</td>
              <td>{row.certNo}</td>
              <td>{row.issuer}</td>
              <td>{row.validTo ?? '长期'}</td>
              <td>{checkText(row, 'DISTRICT')}</td>
              <td>{checkText(row, 'CENTRE')}</td>
              {open && (
                <td>
                  <OwnVerdict
                    row={row}
                    value={judged[row.qualificationId] ?? ownOf(row, level)}
                    onChange={(value) => setJudged((all) => ({ ...all, [row.qualificationId]: value }))}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {refused && <ErrorNotice error={refused} />}
      {open && (
        <div>
          <p className="yjs-quiet">本级逐项判定并保存，且没有不合规项后，可以通过该申报；需要补充的，退回机构修改。</p>
          <Button
            type="primary"
            loading={loading}
            disabled={Object.keys(judged).length === 0}
            onClick={() => void save().catch(() => undefined)}
          >
            保存资质审核表
          </Button>
        </div>
      )}
    </div>
  );
}

function ownOf({ checks }: SheetRowFragment, level: string): Judged[string] {
  const own = checks.find((check) => check.level === level);
  return own ? { verdict: own.verdict, note: own.note ?? '' } : {};
}

function checkText({ checks }: SheetRowFragment, level: string): string {
  const check = checks.find((one) => one.level === level);
  return check ? [verdictWords[check.verdict], check.note, check.byName].filter(Boolean).join(' · ') : '未审核';
}

function OwnVerdict({
  row,
  value,
  onChange,
}: {
  row: SheetRowFragment;
  value: Judged[string];
  onChange(value: Judged[string]): void;
}) {
  return (
    <>
      <Radio.Group
        aria-label={`${row.title}的意见`}
        size="small"
        options={wordOptions(verdictWords)}
        value={value.verdict}
        onChange={(event) => onChange({ ...value, verdict: event.target.value as QualificationVerdict })}
      />
      {value.verdict === 'BAD' && (
        <Input
          aria-label={`${row.title}不合规的原因`}
          placeholder="不合规的原因（必填）"
          maxLength={300}
          value={value.note}
          onChange={(event) => onChange({ ...value, note: event.target.value })}
        />
      )}
    </>
  );
}
