import { ok, siteDay, yearsBetween } from '@threshold/domain/kernel';
import type { UseCaseContext } from '../context';
import { findOrganizationZone } from '../organization.store';
import { notFound } from '../refusals';
import type { ChartView } from './get-chart.input';
import { loadChart } from './patients.store';

/** One person's chart: who, covered by whom, referred by whom, enrolled where. Notes and money have queries of their own. */
export async function getChart(context: UseCaseContext, { patientId }: { patientId: string }) {
  const chart = await loadChart(context, patientId);
  if (!chart) return notFound('patient');
  const { zone, enrollments, givenName, familyName, addressLine, city, state, postalCode, ...rest } = chart;
  const place = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const today = siteDay(context.nowMs, zone ?? (await findOrganizationZone(context)));
  return ok<ChartView>({
    ...rest,
    today,
    enrollments: enrollments.map(({ days, firstProgramDay, ...enrollment }) => ({
      ...enrollment,
      daysBegun: firstProgramDay - 1 + days.filter((day) => day <= today).length,
      daysPlanned: firstProgramDay - 1 + days.length,
    })),
    name: `${familyName}, ${givenName}`,
    ageYears: yearsBetween(rest.birthDate, today),
    address: [addressLine, place].filter(Boolean).join(', ') || null,
  });
}
