import { EnvironmentOutlined, SettingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MatterCategoryPartsFragment, SubCaseMode } from '../../../generated/graphql.ts';

type Matter = MatterCategoryPartsFragment['matters'][number];

export interface MatterTreeProps {
  categories: readonly MatterCategoryPartsFragment[];
  mode: SubCaseMode | 'ALL';
  matter: string;
  onChoose(mode: SubCaseMode | 'ALL', matter: string): void;
  /** Given to who may change a matter's way of handling or its windows. */
  onEdit?: ((matter: Matter) => void) | undefined;
}

/** The tree of matters beside the list: branches by way of handling, the matters of the chosen branch below it (R3.1.2). */
export function MatterTree({ categories, mode, matter, onChoose, onEdit }: MatterTreeProps) {
  return (
    <nav className="staff-matter-tree" aria-label="事项分类">
      <ul>
        {categories.map((category) => {
          const own = category.mode ?? 'ALL';
          const chosen = own === mode;
          return (
            <li key={category.code}>
              <button
                type="button"
                aria-current={chosen && !matter}
                className="staff-tree-branch"
                onClick={() => onChoose(own, '')}
              >
                <span>
                  {category.code === 'OFFLINE' && <EnvironmentOutlined aria-hidden="true" />} {category.name}
                </span>
                {category.mode && <Count open={category.matters.reduce((sum, { open }) => sum + open, 0)} />}
              </button>
              {chosen && category.matters.length > 0 && (
                <ul>
                  {category.matters.map((one) => (
                    <li key={one.code} className="staff-tree-leaf">
                      <button type="button" aria-current={matter === one.code} onClick={() => onChoose(own, one.code)}>
                        <span>{one.name}</span>
                        <Count open={one.open} />
                      </button>
                      {onEdit && (
                        <Button
                          size="small"
                          type="text"
                          icon={<SettingOutlined />}
                          aria-label={`设置${one.name}`}
                          onClick={() => onEdit(one)}
                        />
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Open sub-cases; the server counts no further than a thousand of each matter. */
function Count({ open }: { open: number }) {
  return (
    <span className="yjs-quiet" title="在办子办件">
      {open >= 1000 ? '999+' : open}
    </span>
  );
}
