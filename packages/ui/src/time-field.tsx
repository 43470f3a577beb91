'use client';

import { TextEntry, type TextEntryProps } from './text-entry';
import { formatTime, parseTimeText, type MinuteOfDay } from './time-text';

export type TimeFieldProps = Omit<TextEntryProps<MinuteOfDay>, 'read' | 'show'> & {
  /** Times typed without am or pm before this minute are afternoons. Default 360: `1` is 1:00 PM, `7` is 7:00 AM. */
  earliestMinute?: MinuteOfDay;
};

/** A clock time as minutes after midnight. Takes `9`, `930`, `130p`, `13:30`. */
export function TimeField({ earliestMinute = 360, ...props }: TimeFieldProps) {
  return (
    <TextEntry
      data-slot="time-field"
      placeholder="9:30 AM"
      {...props}
      show={formatTime}
      read={(text) => {
        const result = parseTimeText(text, { earliestMinute });
        return result.ok ? { value: result.minuteOfDay } : { problem: 'Try 9, 930, 130p or 13:30' };
      }}
    />
  );
}
