import { DownOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
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
        <Dropdown
          trigger={['click']}
          menu={{
            selectedKeys: [String(page.size)],
            items: pageSizes.map((size) => ({ key: String(size), label: `${size} 条/页` })),
            onClick: ({ key }) => page.setSize(Number(key)),
          }}
        >
          <Button size="small" title="每页条数">
            {page.size} 条/页 <DownOutlined />
          </Button>
        </Dropdown>
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
