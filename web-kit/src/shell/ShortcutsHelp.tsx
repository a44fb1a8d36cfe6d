import { Modal } from 'antd';

export interface ShortcutsHelpProps {
  open: boolean;
  search: boolean;
  onClose(): void;
}

/** The keys that work, in a clerk's words. */
export function ShortcutsHelp({ open, search, onClose }: ShortcutsHelpProps) {
  const keys: [string, string][] = [
    ...(search ? [['Ctrl K', '按编号、身份证号或姓名直接打开'] as [string, string]] : []),
    ['↑ ↓', '列表中上下移动，预览随之切换'],
    ['Enter', '打开当前这一行'],
    ['空格', '选中或取消当前这一行'],
    ['R', '打开“最近”：最近打开的页面'],
    ['P', '固定本页，或取消固定'],
    ['K', '对弹窗提醒答“知道了”'],
    ['V', '查看弹窗提醒所说的事'],
    ['Esc', '关闭窗口'],
    ['Tab', '移到下一个可操作的位置'],
    ['?', '打开本帮助'],
  ];
  return (
    <Modal open={open} onCancel={onClose} footer={null} title="快捷键">
      <dl className="yjs-keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
