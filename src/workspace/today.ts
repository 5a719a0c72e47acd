/** The day on which clients are assessed: this machine's calendar, unless the setting names a day. */
import * as vscode from 'vscode';
import { onSettingChange, setting } from '../contributions/settings';
import { isDate, type IsoDate } from '../core/dates';

/** Milliseconds past midnight after which the next day is taken up. */
const PAST_MIDNIGHT = 1000;

/** The day of the assessment. */
export function assessmentDay(): IsoDate {
  const chosen = setting('clientele.asOf').trim();
  return isDate(chosen) ? chosen : localDate(new Date());
}

/** Calls back when the day may have become another: at midnight and when the setting changes. */
export function onDayChange(changed: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout>;
  const arm = (): void => {
    timer = setTimeout(
      () => {
        changed();
        arm();
      },
      untilMidnight(new Date()) + PAST_MIDNIGHT,
    );
  };
  arm();
  return vscode.Disposable.from(onSettingChange('clientele.asOf', changed), { dispose: () => clearTimeout(timer) });
}

function localDate(date: Date): IsoDate {
  const twoDigits = (n: number): string => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function untilMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}
