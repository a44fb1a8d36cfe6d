import { Button } from 'antd';

/** What may be taken away of an own case. */
export function Papers({ id }: { id: string }) {
  return (
    <>
      <Button href={`/intake/applications/${id}/receipt.pdf`} download>
        下载申请回执
      </Button>
      <Button href={`/intake/applications/${id}/form.pdf`} download>
        打印登记表
      </Button>
    </>
  );
}
