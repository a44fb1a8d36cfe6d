import { useMutation } from '@apollo/client/react';
import { DatePicker, FormDialog, type Picked, ReasonItem, toPicked, usePermission, wordOptions } from '@yjs/web-kit';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { retiredCadreStatusTitles } from '../../generated/titles/retired-cadre-status.ts';
import type { RetiredCadreTypes } from '../../records/retired-cadre.ts';
import { CorrectCadreDocument, SetCadreStatusDocument } from './recuperation.graphql.ts';

interface CadreProps {
  one: Pick<RetiredCadreTypes['One'], 'id' | 'version' | 'birthDate' | 'serviceStatus' | 'suspectedDead'>;
  reload(): void;
}

interface Correction {
  name?: string;
  idNo?: string;
  birthDate?: Picked | null;
  reason: string;
}

/** 更正资料 (R29-1): what keeps a cadre out of the screening because it is wrong or missing. */
export function CorrectCadre({ one, reload }: CadreProps) {
  const may = usePermission('recup.cadre:import');
  const [asking, setAsking] = useState(false);
  const [correct] = useMutation(CorrectCadreDocument);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>更正资料</Button>
      {asking && (
        <FormDialog<Correction>
          title="更正资料"
          okText="更正"
          initialValues={{ birthDate: one.birthDate ? toPicked(one.birthDate) : null }}
          onSubmit={async ({ name, idNo, birthDate, reason }) => {
            const day = birthDate?.format('YYYY-MM-DD');
            const correction = {
              ...(name?.trim() && { name }),
              ...(idNo?.trim() && { idNo }),
              ...(day && day !== one.birthDate && { birthDate: day }),
            };
            await correct({ variables: { id: one.id, version: one.version, correction, reason } });
            reload();
          }}
          onClose={() => setAsking(false)}
        >
          <p className="yjs-quiet">
            姓名、身份证号不填的保持不变。更正后自下一次筛选起计入；请同时在军休服务管理系统中更正，否则以其后续变化为准。
          </p>
          <Form.Item name="name" label="姓名">
            <Input maxLength={50} placeholder="需要更正时填写" />
          </Form.Item>
          <Form.Item name="idNo" label="身份证号">
            <Input maxLength={18} placeholder="需要更正时填写" />
          </Form.Item>
          <Form.Item name="birthDate" label="出生日期">
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <ReasonItem label="更正原因" />
        </FormDialog>
      )}
    </>
  );
}

/** 更新服务状态: also settles a suspected death (03 §29.7). */
export function CadreStatus({ one, reload }: CadreProps) {
  const may = usePermission('recup.cadre:import');
  const [asking, setAsking] = useState(false);
  const [set] = useMutation(SetCadreStatusDocument);
  if (!may) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>更新服务状态</Button>
      {asking && (
        <FormDialog<{ status: string; reason: string }>
          title="更新服务状态"
          okText="更新"
          initialValues={{ status: one.serviceStatus }}
          onSubmit={async ({ status, reason }) => {
            await set({ variables: { id: one.id, version: one.version, status, reason } });
            reload();
          }}
          onClose={() => setAsking(false)}
        >
          {one.suspectedDead && <p className="yjs-quiet">该人员疑似去世：核实健在的选“在管”，核实去世的选“已去世”。</p>}
          <Form.Item name="status" label="服务状态" rules={[{ required: true, message: '请选择服务状态' }]}>
            <Select options={wordOptions(retiredCadreStatusTitles)} />
          </Form.Item>
          <ReasonItem label="原因" />
        </FormDialog>
      )}
    </>
  );
}
