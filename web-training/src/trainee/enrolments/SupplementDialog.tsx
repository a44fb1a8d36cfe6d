import { type StoredFile, trainingRules, UploadField } from '@yjs/web-kit';
import { Button, Checkbox, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import type { OwnEnrolmentDetail } from './EnrolmentPage.tsx';
import { useOwnAct } from './useOwnAct.ts';

/** 补充提交 of what the district asked for (T20-5). */
export function SupplementDialog(props: { enrolment: OwnEnrolmentDetail; onClose(): void; onDone(): void }) {
  const { enrolment, onClose, onDone } = props;
  const [files, setFiles] = useState<StoredFile[]>([]);
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const { act, loading } = useOwnAct('resubmit', '已补充提交，等待审核');
  const [ready, setReady] = useState<readonly string[]>([]);
  const { missing } = enrolment;
  const asked = enrolment.flow.history.at(-1)?.reasonText;
  const empty = files.length === 0 && note.trim() === '';
  const unready = missing.filter(({ name }) => !ready.includes(name)).length;

  async function confirm(): Promise<void> {
    const done = await act(enrolment, { note: note.trim() || null, attachmentIds: files.map(({ id }) => id) });
    onDone();
    if (done) onClose();
  }

  return (
    <Drawer open placement="bottom" size="large" title="补充材料" onClose={onClose}>
      {asked && <p>审核意见：{asked}</p>}
      <Form layout="vertical" onFinish={() => void confirm()}>
        {missing.length > 0 && (
          <Form.Item label="缺少的材料，准备好一项勾选一项">
            <Checkbox.Group
              className="yjs-choices"
              value={[...ready]}
              onChange={setReady}
              options={missing.map(({ name, note: wish }) => ({
                value: name,
                label: wish ? `${name}（${wish}）` : name,
              }))}
            />
          </Form.Item>
        )}
        <Form.Item label="材料照片或文件">
          <UploadField rules={trainingRules} label="补充材料" value={files} onChange={setFiles} onBusy={setBusy} />
        </Form.Item>
        <Form.Item label="补充说明（选填）" htmlFor="supplement-note">
          <Input.TextArea
            id="supplement-note"
            value={note}
            onChange={({ target }) => setNote(target.value)}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={500}
            showCount
          />
        </Form.Item>
        <p className="yjs-quiet">提交后由区退役军人事务局继续审核，名额为您保留。</p>
        <Button block type="primary" htmlType="submit" loading={loading} disabled={busy || empty || unready > 0}>
          {unready > 0 ? `还有 ${unready} 项未勾选` : '提交'}
        </Button>
      </Form>
    </Drawer>
  );
}
