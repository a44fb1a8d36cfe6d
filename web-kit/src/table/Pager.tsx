import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { formatCount } from '../text/format.ts';
import type { TablePaging } from './data-table.types.ts';
import { pageSizes } from './useKeysetPage.ts';

export interface PagerProps extends TablePaging {
  loading: boolean;
}

/** Previous, next, page size and the count; there are no page numbers in a keyset list. */
export function Pager({ page, info, total, totalCapped, loading }: PagerProps) {
  if (!info) return null;
  return (
    <nav className="yjs-pager yjs-no-print" aria-label="翻页">
      <span className="yjs-quiet">{total !== undefined && `共 ${formatCount(total, totalCapped)} 条`}</span>
      <Space>
        <Select
          size="small"
          aria-label="每页条数"
          value={page.size}
          onChange={(size: number) => page.setSize(size)}
          options={pageSizes.map((size) => ({ value: size, label: `${size} 条/页` }))}
        />
        <Button size="small" disabled={loading || !page.hasPrevious(info)} onClick={page.toFirst}>
          首页
        </Button>
        <Button
          size="small"
          icon={<LeftOutlined />}
          disabled={loading || !page.hasPrevious(info)}
          onClick={() => page.previous(info)}
        >
          上一页
        </Button>
        <Button
          size="small"
          icon={<RightOutlined />}
          iconPlacement="end"
          disabled={loading || !info.hasNextPage}
          onClick={() => page.next(info)}
        >
          下一页
        </Button>
      </Space>
    </nav>
  );
}
