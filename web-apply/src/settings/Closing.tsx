import { useMutation } from '@apollo/client/react';
import { formatDateTime } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { LinkButton } from '../app/LinkButton.tsx';
import { Refused } from '../app/Refused.tsx';
import type { ClosingFieldsFragment } from '../generated/graphql.ts';
import { useOwnRights } from '../rights/useOwnRights.ts';
import { AskAccountClosingDocument, RevokeAccountClosingDocument, SettingsDocument } from './settings.graphql.ts';

/** The closing has no name of its own in the cache: how it stands is read anew. */
const AFRESH = { refetchQueries: [SettingsDocument], awaitRefetchQueries: true };

/** 注销账号: what goes, what stays by law, what stands in its way, and until when it can be taken back. */
export function Closing({ closing }: { closing: ClosingFieldsFragment }) {
  const { modal } = App.useApp();
  const rights = useOwnRights();
  const [ask, asking] = useMutation(AskAccountClosingDocument, AFRESH);
  const [revoke, revoking] = useMutation(RevokeAccountClosingDocument, AFRESH);
  const { dueAt, coolOffDays, openCases, goes, stays } = closing;
  const may = rights.may('CLOSE_ACCOUNT');

  function confirm(): void {
    modal.confirm({
      title: '申请注销账号？',
      content: `${coolOffDays} 天后自动注销，草稿、材料库和绑定将被清除，不能恢复。期满前可以在本页撤销。`,
      okText: '申请注销',
      okButtonProps: { danger: true },
      cancelText: '再想想',
      onOk: () =>
        ask().then(
          () => undefined,
          () => undefined,
        ),
    });
  }

  return (
    <section className="apply-card" aria-labelledby="closing">
      <h2 id="closing">注销账号</h2>
      {dueAt && (
        <div className="apply-note" role="status">
          <p>已申请注销，账号将于 {formatDateTime(dueAt)} 注销，在此之前可以撤销。</p>
          {may && (
            <Button type="primary" loading={revoking.loading} onClick={() => void revoke().catch(() => undefined)}>
              撤销注销
            </Button>
          )}
        </div>
      )}
      <h3>注销后清除</h3>
      <Lines lines={goes} />
      <h3>依法保存</h3>
      <Lines lines={stays} />
      {!dueAt && openCases.length > 0 && (
        <div className="apply-note">
          <p>您还有没有办结的申请，办结或撤回后才能注销账号：{openCases.join('、')}</p>
          <LinkButton to="/applications">我的办件</LinkButton>
        </div>
      )}
      {!dueAt && openCases.length === 0 && may && (
        <>
          <p className="apply-below">申请注销后有 {coolOffDays} 天冷静期，期间可以撤销；期满自动注销，不能恢复。</p>
          <Button danger loading={asking.loading} onClick={confirm}>
            申请注销账号
          </Button>
        </>
      )}
      {rights.note && <p className="apply-quiet apply-below">{rights.note}</p>}
      {asking.error && <Refused error={asking.error} safe="账号没有变化。" />}
      {revoking.error && <Refused error={revoking.error} safe="账号仍将在上面的时间注销，请再试一次。" />}
    </section>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
