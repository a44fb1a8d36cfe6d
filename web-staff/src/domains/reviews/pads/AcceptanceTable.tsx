import { ScrollFrame, StateTag } from '@yjs/web-kit';
import type { HandlingScreen, PadDistrictFragment } from '../../../generated/graphql.ts';
import { handlingScreenTitles } from '../../../generated/titles/handling-screen.ts';
import { checkTones, checkWords } from './pad-words.ts';
import './pads.css';

const screens = Object.keys(handlingScreenTitles) as HandlingScreen[];

/** The matrix as a table: one line per district, one column per screen. */
export function AcceptanceTable({ districts }: { districts: readonly PadDistrictFragment[] }) {
  return (
    <ScrollFrame className="pad-matrix" label="联调验收矩阵，可左右滚动">
      <table aria-label="联调验收矩阵">
        <thead>
          <tr>
            <th scope="col">区</th>
            <th scope="col">平板</th>
            {screens.map((screen) => (
              <th scope="col" key={screen}>
                {handlingScreenTitles[screen]}
              </th>
            ))}
            <th scope="col">断网测试</th>
          </tr>
        </thead>
        <tbody>
          {districts.map(({ code, name, pads, late, networkLoss, cells }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{pads}</td>
              {cells.map((cell) => (
                <td key={cell.screen}>
                  <StateTag title={checkWords[cell.check]} tone={checkTones[cell.check]} />
                  {cell.calls > 0 && (
                    <div className="yjs-quiet">
                      {cell.calls}次{cell.maxMs != null && ` · 最长${cell.maxMs}毫秒`}
                      {cell.failed > 0 && ` · 未打开${cell.failed}`}
                      {cell.mismatched > 0 && ` · 不一致${cell.mismatched}`}
                    </div>
                  )}
                </td>
              ))}
              <td>
                <StateTag title={checkWords[networkLoss]} tone={checkTones[networkLoss]} />
                {late > 0 && <div className="yjs-quiet">补传{late}件</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
