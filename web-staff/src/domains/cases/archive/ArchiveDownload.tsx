import { DownloadOutlined } from '@ant-design/icons';
import { downloadFile, RevealDialog, usePermission } from '@yjs/web-kit';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { ElectronicArchiveRowFragment } from '../../../generated/graphql.ts';

export interface ArchiveDownloadProps {
  archive: Pick<ElectronicArchiveRowFragment, 'id' | 'caseNo' | 'state' | 'volumeCount' | 'ofd'>;
}

/** 下载 of the PDF, the OFD or the package, for a reason that the audit log keeps. */
export function ArchiveDownload({ archive }: ArchiveDownloadProps) {
  const { message } = App.useApp();
  const may = usePermission('archive:download');
  const [wanted, setWanted] = useState<string>();
  if (!may || archive.state !== 'DONE') return null;
  const documents = [
    { key: 'pdf', label: '电子档案（PDF）' },
    ...(archive.ofd ? [{ key: 'ofd', label: '电子档案（OFD）' }] : []),
  ];
  const volumes = Array.from({ length: archive.volumeCount }, (_, at) => ({
    key: String(at + 1),
    label: archive.volumeCount > 1 ? `档案包 分卷${at + 1}（ZIP）` : '档案包（ZIP，含 XML 索引和材料）',
  }));

  async function confirm(reason: string): Promise<void> {
    await downloadFile(`/archives/${archive.id}/${wanted}`, { reason });
    message.success('电子档案已下载');
    setWanted(undefined);
  }

  return (
    <>
      <Dropdown trigger={['click']} menu={{ items: [...documents, ...volumes], onClick: ({ key }) => setWanted(key) }}>
        <Button size="small" type="link" icon={<DownloadOutlined />}>
          下载
        </Button>
      </Dropdown>
      <RevealDialog
        open={wanted !== undefined}
        label={`电子档案 ${archive.caseNo}（未脱敏）`}
        onConfirm={confirm}
        onClose={() => setWanted(undefined)}
      />
    </>
  );
}
