'use client';

import { formatDay, parseDateText, type IsoDay } from './date-text';
import { TextEntry, type TextEntryProps } from './text-entry';

export type DateFieldProps = Omit<TextEntryProps<IsoDay>, 'read' | 'show'> & {
  /** The site's own day, from the server; never the browser's clock. */
  today: IsoDay;
};

/** A calendar day as ISO text. Takes `t`, `+7`, `mon`, `12/1`, `2026-12-01`. */
export function DateField({ today, ...props }: DateFieldProps) {
  return (
    <TextEntry
      data-slot="date-field"
      placeholder="12/1/2026"
      hint="Also t for today, +7 for in a week, mon or 12/1."
      {...props}
      show={formatDay}
      read={(text) => {
        const result = parseDateText(text, today);
        if (result.ok) return { value: result.day };
        return { problem: result.reason === 'no-such-day' ? 'There is no such day' : 'Write a day like 12/1/2026' };
      }}
    />
  );
}
