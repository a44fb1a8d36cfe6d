import { Alert, Button, Checkbox, Space, Table, Upload } from 'antd';
import { DownloadButton } from '../text/DownloadButton.tsx';

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
  /** Saves 导入错误表: the wrong rows with what is wrong beside each. */
  onFaults(): void;
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
          action={
            faulty && (
              <Button size="small" loading={props.busy} onClick={props.onFaults}>
                下载导入错误表
              </Button>
            )
          }
        />
      )}
      {faulty && (
        <Table<SheetFault>
          aria-label="导入错误"
          size="small"
          style={{ marginTop: 12 }}
          rowKey={({ sheet, row, column, message }) => `${sheet ?? ''} ${row} ${column} ${message}`}
          pagination={checked.faults.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
          columns={[
            {
              title: '行',
              width: 96,
              align: 'right',
              render: ({ sheet, row }: SheetFault) => (sheet ? `${sheet} ${row}` : row || '—'),
            },
            { title: '栏目', dataIndex: 'column', width: 140 },
            { title: '错误', dataIndex: 'message' },
          ]}
          dataSource={[...checked.faults]}
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
