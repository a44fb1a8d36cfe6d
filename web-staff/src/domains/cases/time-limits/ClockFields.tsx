import { Checkbox, Form, Select } from 'antd';
import type { ClockPause, ClockStart } from '../../../generated/graphql.ts';
import { type Clock, type Place, pauseWords, startsOf } from './limit-words.ts';

export interface ClockFieldsProps {
  place: Place;
  clock: Clock;
  /** When the clock begins and stands still where nothing is said here. */
  usual: string | undefined;
  onChange(clock: Clock): void;
}

/** From when a limit counts, and in which states its clock stands still (01 §6.3). */
export function ClockFields({ place, clock, usual, onChange }: ClockFieldsProps) {
  const pauses = clock.pauseOn ?? (Object.keys(pauseWords) as ClockPause[]);
  // Who waits for the material is in that stage itself.
  const supplement = place.kind === 'STAGE' && place.stage === '补正';
  return (
    <>
      <Form.Item label="起算" help={usual && `不另设时：${usual}`}>
        <Select<ClockStart | ''>
          aria-label="起算"
          value={clock.clockStart ?? ''}
          options={startsOf(place)}
          onChange={(start) => onChange({ ...clock, clockStart: start || null })}
        />
      </Form.Item>
      <Form.Item label="哪些状态暂停计时">
        <Checkbox.Group<ClockPause>
          value={pauses.filter((one) => !supplement || one !== 'SUPPLEMENT')}
          options={Object.entries(pauseWords).map(([value, label]) => ({
            value: value as ClockPause,
            label,
            disabled: supplement && value === 'SUPPLEMENT',
          }))}
          onChange={(pauseOn) => onChange({ ...clock, pauseOn: allPauses(pauseOn, supplement) ? null : pauseOn })}
        />
      </Form.Item>
    </>
  );
}

/** Every state that can be chosen: the same as saying nothing. */
const allPauses = (chosen: readonly ClockPause[], supplement: boolean) =>
  chosen.length === Object.keys(pauseWords).length || (supplement && chosen.includes('SUSPENDED'));
