import { DownloadButton } from '@yjs/web-kit';
import { Alert, Button, Checkbox, Space, Upload } from 'antd';
import { PlainTable } from '../PlainTable.tsx';

/** What is wrong with a cell; `sheet` where it is not on the first one, row 0 = the file as a whole. */
interface SheetFault {
  sheet?: string;
  row: number;
  column: string;
  message: string;
}

/** What the check of a sheet found, before anything is taken in. */
export interface CheckedSheet {
  rowCount: number;
  goodRows: number;
  faults: readonly SheetFault[];
}

/** The first half of an import: template, choice of the file, what the check found, and whether the good rows alone are taken. */
export function SheetCheck(props: {
  template: string;
  fileName: string | undefined;
  busy: boolean;
  onChoose(file: File): void;
  checked: CheckedSheet | undefined;
  onlyGood: boolean;
  onOnlyGood(only: boolean): void;
}) {
  const { checked } = props;
  const faulty = checked !== undefined && checked.faults.length > 0;
  return (
    <>
      <Space style={{ marginBottom: 12 }}>
        <Upload
          accept=".xlsx"
          showUploadList={false}
          beforeUpload={(chosen) => {
            props.onChoose(chosen);
            return false;
          }}
        >
          <Button loading={props.busy}>选择文件</Button>
        </Upload>
        <DownloadButton label="下载模板" url={props.template} />
        {props.fileName && <span>{props.fileName}</span>}
      </Space>
      {checked && (
        <Alert
          type={faulty ? 'warning' : 'success'}
          showIcon
          title={
            faulty
              ? `共 ${checked.rowCount} 行，正确 ${checked.goodRows} 行，有 ${checked.faults.length} 处错误`
              : `共 ${checked.rowCount} 行，全部正确`
          }
        />
      )}
      {faulty && (
        <PlainTable
          label="导入错误"
          columns={[
            {
              key: 'row',
              title: '行',
              align: 'right',
              render: ({ sheet, row }) => (sheet ? `${sheet} ${row}` : row || '—'),
            },
            { key: 'column', title: '栏目', render: ({ column }) => column },
            { key: 'message', title: '错误', render: ({ message: text }) => text },
          ]}
          rows={checked.faults.map((fault, n) => ({ ...fault, id: String(n) }))}
          empty={{ title: '没有错误', hint: '' }}
        />
      )}
      {faulty && checked.goodRows > 0 && (
        <Checkbox checked={props.onlyGood} onChange={({ target }) => props.onOnlyGood(target.checked)}>
          只导入正确行（{checked.goodRows} 行）
        </Checkbox>
      )}
    </>
  );
}
