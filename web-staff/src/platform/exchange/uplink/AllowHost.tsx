import { useMutation } from '@apollo/client/react';
import { fieldErrors, presentError, usePermission } from '@yjs/web-kit';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../ReasonDialog.tsx';
import { AllowUplinkHostDocument } from './uplink.graphql.ts';

/** Where an address was refused because its host is not on the list: the way to put it there, for who may. */
export function AllowHost({ error, endpoint }: { error: unknown; endpoint: string }) {
  const { message } = App.useApp();
  const may = usePermission('dx.channel:edit');
  const [allow] = useMutation(AllowUplinkHostDocument);
  const [asking, setAsking] = useState(false);
  const host = hostOf(endpoint);
  const refused = fieldErrors(presentError(error)).endpoint?.includes('允许的主机名单');
  if (!may || !refused || !host) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{`登记主机 ${host}`}</Button>
      {asking && (
        <ReasonDialog
          title={`登记可调用的主机 · ${host}`}
          okText="登记"
          lines={['登记后，数据通道和上行条目可以调用该主机；登记人和用途记入审计日志。']}
          label="用途"
          onConfirm={async (note) => {
            await allow({ variables: { host, note } });
            setAsking(false);
            message.success('已登记，请再次保存条目');
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function hostOf(endpoint: string): string | undefined {
  return URL.canParse(endpoint) ? new URL(endpoint).hostname.replace(/^\[|\]$/g, '') : undefined;
}
