import { useMutation, useQuery } from '@apollo/client/react';
import { FormDialog, QueryGate, useRequestId } from '@yjs/web-kit';
import { App } from 'antd';
import { useNavigate } from 'react-router';
import {
  AddEmpCadreDocument,
  CadreContentDocument,
  EditEmpCadreDocument,
  SaveEmpCadreDraftDocument,
} from '../cadres.graphql.ts';
import { AccountFields, ContentFields, IdentityFields } from './CadreFields.tsx';
import { type ContentValues, type EntryValues, valuesOf, withDays } from './cadre-values.ts';

/** 人员新增: a draft, which is submitted on its own page. */
export function EntryDialog({ onClose }: { onClose(): void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [add] = useMutation(AddEmpCadreDocument);
  const requestIdOf = useRequestId();
  async function send(values: EntryValues) {
    const input = withDays(values);
    const made = (await add({ variables: { input, requestId: requestIdOf(input) } })).data?.addEmpCadre;
    if (!made) return;
    message.success(`已起草申请 ${made.applicationNo}，请核对后提交`);
    navigate(`/cadre-applications/${made.id}`);
  }
  return (
    <FormDialog<EntryValues>
      title="新增企业退休军转干部"
      okText="保存草稿"
      width={820}
      onSubmit={send}
      onClose={onClose}
    >
      <IdentityFields />
      <ContentFields />
      <AccountFields />
    </FormDialog>
  );
}

/** 修改申请内容 of somebody who is not on the register yet; name and number are typed anew. */
export function DraftDialog(props: { id: string; version: number; cadreId: string; onDone(): void; onClose(): void }) {
  const { id, version, cadreId, onDone, onClose } = props;
  const query = useQuery(CadreContentDocument, { variables: { id: cadreId }, fetchPolicy: 'network-only' });
  const one = query.data?.empCadre;
  const [save] = useMutation(SaveEmpCadreDraftDocument);
  return (
    <QueryGate queries={[query]}>
      {one && (
        <FormDialog<EntryValues>
          title="修改新增申请"
          okText="保存"
          width={820}
          initialValues={valuesOf(one)}
          onSubmit={async (values) => {
            await save({ variables: { id, version, input: withDays(values) } });
            onDone();
          }}
          onClose={onClose}
        >
          <p className="yjs-quiet">姓名、身份证号、电话、地址和银行账号已加密保存，请重新填写。</p>
          <IdentityFields />
          <ContentFields />
          <AccountFields />
        </FormDialog>
      )}
    </QueryGate>
  );
}

/** 修改信息 that needs no approval (03 §31.4). */
export function EditDialog({ id, onDone, onClose }: { id: string; onDone(): void; onClose(): void }) {
  const query = useQuery(CadreContentDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const one = query.data?.empCadre;
  const [edit] = useMutation(EditEmpCadreDocument);
  return (
    <QueryGate queries={[query]}>
      {one && (
        <FormDialog<ContentValues>
          title="修改信息"
          okText="保存"
          width={820}
          initialValues={valuesOf(one)}
          onSubmit={async (values) => {
            await edit({ variables: { id, version: one.version, input: withDays(values) } });
            onDone();
          }}
          onClose={onClose}
        >
          <p className="yjs-quiet">姓名、身份证号、户籍区和银行账户须申请变更；跨区的请发起关系转移。</p>
          <ContentFields phone={one.phoneMasked ?? null} address={one.addressMasked ?? null} />
        </FormDialog>
      )}
    </QueryGate>
  );
}
