import { formatCents } from '@threshold/domain/kernel';
import type { KpiDelta } from '@threshold/ui/kpi-tile';

/** `1234` hundredths are `12.3`: people count patients and percents with one decimal. */
export const oneDecimal = (hundredths: number | null): string =>
  hundredths === null ? 'no data' : (Math.round(hundredths / 10) / 10).toFixed(1);

/** The change against the period before, in words. Null where one of the two has nothing to say. */
function deltaOf(now: number | null, before: number | null, say: (difference: number) => string): KpiDelta | undefined {
  if (now === null || before === null) return undefined;
  const difference = now - before;
  if (difference === 0) return { direction: 'flat', text: 'as in the period before', meaning: 'neutral' };
  const up = difference > 0;
  return {
    direction: up ? 'up' : 'down',
    text: `${say(Math.abs(difference))} ${up ? 'more' : 'less'} than the period before`,
    meaning: up ? 'good' : 'bad',
  };
}

export const centsDelta = (now: number, before: number) => deltaOf(now, before, formatCents);
export const ratioDelta = (now: number | null, before: number | null, unit: string) =>
  deltaOf(now, before, (difference) => `${oneDecimal(difference)}${unit}`);
