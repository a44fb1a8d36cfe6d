import { Tag } from 'antd';

export type WarningLevel = 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE';

export interface LevelTagProps {
  level: WarningLevel;
  /** Says more than the level's name, e.g. 超期 2 个工作日. */
  text?: string;
}

const names: Record<WarningLevel, string> = { RED: '红色', ORANGE: '橙色', YELLOW: '黄色', BLUE: '蓝色' };
const signs: Record<WarningLevel, string> = { RED: '▲', ORANGE: '◆', YELLOW: '●', BLUE: '■' };

/** A warning level: solid colour with a shape and a word, so that colour is never the only sign (GB/T 37668). */
export function LevelTag({ level, text }: LevelTagProps) {
  return (
    <Tag variant="solid" className={`yjs-level yjs-level-${level.toLowerCase()}`}>
      <span aria-hidden="true">{signs[level]} </span>
      {text ?? names[level]}
    </Tag>
  );
}
