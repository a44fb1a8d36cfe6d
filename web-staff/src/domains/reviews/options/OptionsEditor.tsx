import { PageHeader, useUrlState } from '@yjs/web-kit';
import { Button, Space } from 'antd';
import { useState } from 'react';
import { HelpLines } from '../../../platform/HelpLines.tsx';
import { MatterTypes } from './MatterTypes.tsx';
import { OptionDialog } from './OptionDialog.tsx';
import type { OptionsVersionProps } from './OptionsVersion.tsx';
import { OptionsViews } from './OptionsViews.tsx';
import { OptionTable } from './OptionTable.tsx';
import {
  bodyOf,
  latestOf,
  listed,
  moved,
  newOption,
  type Option,
  type OptionsBody,
  optionsUrl,
  withOption,
} from './options-body.ts';
import { PadPreview } from './PadPreview.tsx';
import { SaveOptions } from './SaveOptions.tsx';

const help = [
  '先选等级，再新增、修改、上移下移或停用选项；右侧即平板上看到的样子。',
  '保存为草稿后核对改动，再提交审批。参与修改的人不能审批。',
];

/** The next version of the options while it is being written. */
export function OptionsEditor({ rule, version, refresh }: OptionsVersionProps) {
  const [state, setState] = useUrlState(optionsUrl);
  const [body, setBody] = useState<OptionsBody>(() => bodyOf(version));
  const [chosen, setChosen] = useState<Option>();
  const latest = latestOf(rule);
  const used = new Set(latest ? bodyOf(latest).options.map(({ code }) => code) : []);
  const { options, matters } = body;
  const shown = listed(options, state);
  const setOptions = (next: Option[]) => setBody((now) => ({ ...now, options: next }));
  const ofDraft = version.state === 'DRAFT';
  return (
    <article className="staff-record">
      <PageHeader
        title="修改评价选项"
        subtitle={ofDraft ? `第${version.number}版草稿` : `以第${version.number}版为底稿`}
        help={<HelpLines lines={help} />}
        actions={
          <Space>
            <Button onClick={() => setState({ edit: false })}>返回</Button>
            <Button type="primary" htmlType="submit" form="option-save">
              保存草稿
            </Button>
          </Space>
        }
      />
      <div className="option-page">
        <OptionsViews onAdd={() => setChosen(newOption(options, Number(state.grade)))}>
          {state.view === 'options' ? (
            <OptionTable
              rows={shown}
              used={used}
              onMove={(code, by) => setOptions(moved(options, shown, code, by))}
              onEdit={setChosen}
              onChange={(option) => setOptions(withOption(options, option))}
              onRemove={(code) => setOptions(options.filter((option) => option.code !== code))}
            />
          ) : (
            <MatterTypes matters={matters} onChange={(next) => setBody((now) => ({ ...now, matters: next }))} />
          )}
        </OptionsViews>
        <aside className="option-side" aria-label="预览和保存">
          {state.view === 'options' && <PadPreview key={state.grade} options={options} state={state} />}
          <SaveOptions
            rule={rule}
            draft={ofDraft ? version : undefined}
            body={body}
            onSaved={async (number) => {
              await refresh();
              setState({ v: String(number), edit: false });
            }}
          />
        </aside>
      </div>
      {chosen && (
        <OptionDialog
          key={chosen.code}
          option={chosen}
          others={options
            .filter(({ grade, code }) => grade === chosen.grade && code !== chosen.code)
            .map(({ text }) => text)}
          onDone={(option) => {
            setOptions(withOption(options, option));
            setChosen(undefined);
          }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </article>
  );
}
