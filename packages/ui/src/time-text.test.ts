import { describe, expect, it } from 'vitest';
import { formatTime, parseTimeText } from './time-text';

const at = (hour: number, minute = 0) => ({ ok: true, minuteOfDay: hour * 60 + minute });

describe('a clock time as people type it', () => {
  it.each([
    ['9', at(9)],
    ['930', at(9, 30)],
    ['0930', at(9, 30)],
    ['9:30', at(9, 30)],
    ['9.30', at(9, 30)],
    ['9h30', at(9, 30)],
    ['9a', at(9)],
    ['130p', at(13, 30)],
    ['1:30 PM', at(13, 30)],
    ['1:30 p.m.', at(13, 30)],
    ['13:30', at(13, 30)],
    ['1330', at(13, 30)],
    ['13:30p', at(13, 30)],
    ['12a', at(0)],
    ['12p', at(12)],
    ['12', at(12)],
    ['0', at(0)],
    ['2359', at(23, 59)],
    ['noon', at(12)],
    ['  7 am ', at(7)],
  ])('%j is understood', (text, expected) => {
    expect(parseTimeText(text)).toEqual(expected);
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['soon', 'not-a-time'],
    ['9:7', 'not-a-time'],
    ['960', 'not-a-time'],
    ['12345', 'not-a-time'],
    ['24', 'out-of-range'],
    ['2500', 'out-of-range'],
    ['13a', 'out-of-range'],
    ['0p', 'out-of-range'],
  ])('%j is refused as %s', (text, reason) => {
    expect(parseTimeText(text)).toEqual({ ok: false, reason });
  });

  it('takes a bare hour before the earliest minute as afternoon', () => {
    expect(parseTimeText('1', { earliestMinute: 420 })).toEqual(at(13));
    expect(parseTimeText('659', { earliestMinute: 420 })).toEqual(at(18, 59));
    expect(parseTimeText('7', { earliestMinute: 420 })).toEqual(at(7));
  });

  it('believes an am, a pm or a leading zero over the earliest minute', () => {
    expect(parseTimeText('1a', { earliestMinute: 420 })).toEqual(at(1));
    expect(parseTimeText('0130', { earliestMinute: 420 })).toEqual(at(1, 30));
  });

  it('reads back every minute that it writes', () => {
    for (let minuteOfDay = 0; minuteOfDay < 1440; minuteOfDay += 1) {
      expect(parseTimeText(formatTime(minuteOfDay), { earliestMinute: 420 })).toEqual({ ok: true, minuteOfDay });
    }
  });
});
