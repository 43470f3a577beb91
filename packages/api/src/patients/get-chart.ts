import { ok, siteDay, yearsBetween } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { notFound } from '../refusals';
import type { ChartView } from './get-chart.input';
import { loadChart } from './patients.store';

/** One person's chart: who, covered by whom, referred by whom, enrolled where. Notes and money have queries of their own. */
export async function getChart(context: UseCaseContext, { patientId }: { patientId: string }) {
  const chart = await loadChart(context, patientId);
  if (!chart) return notFound('patient');
  const { givenName, familyName, addressLine, city, state, postalCode, ...rest } = chart;
  const place = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return ok<ChartView>({
    ...rest,
    name: `${familyName}, ${givenName}`,
    ageYears: yearsBetween(rest.birthDate, siteDay(context.nowMs, 'UTC')),
    address: [addressLine, place].filter(Boolean).join(', ') || null,
  });
}
