import { ok, siteDay, yearsBetween } from '@threshold/domain/kernel';
import type { PlainDate } from '@threshold/domain/kernel';
import { coverageOn, coverageStretches } from '@threshold/domain/patients';
import type { UseCaseContext } from '../context';
import { findOrganizationZone } from '../organization.store';
import { notFound } from '../refusals';
import { findChargedCoverages, findDaysWithoutCoverage } from './coverage-charges.store';
import type { BillingStretch, ChartView } from './get-chart.input';
import { loadChart } from './patients.store';

type Chart = NonNullable<Awaited<ReturnType<typeof loadChart>>>;

/** One person's chart: who, covered by whom, referred by whom, enrolled where. Notes and money have queries of their own. */
export async function getChart(context: UseCaseContext, { patientId }: { patientId: string }) {
  const chart = await loadChart(context, patientId);
  if (!chart) return notFound('patient');
  const { zone, enrollments, coverages, givenName, familyName, addressLine, city, state, postalCode, ...rest } = chart;
  const place = [city, [state, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const today = siteDay(context.nowMs, zone ?? (await findOrganizationZone(context)));
  const charged = await findChargedCoverages(context, patientId);
  const days = coverageDays(coverages);
  const enrolledWith = (enrollments.find(isOpen) ?? enrollments[0])?.coverageId ?? null;
  return ok<ChartView>({
    ...rest,
    today,
    coverages: coverages.map((one) => ({
      ...one,
      wasCharged: charged.has(one.id),
      ...(charged.get(one.id) ?? { charges: 0, chargedUntil: null }),
    })),
    billedToday: coverageOn(days, { day: today, enrolledWith })?.planName ?? null,
    uncovered: await findDaysWithoutCoverage(context, patientId),
    enrollments: enrollments.map(({ days: planned, firstProgramDay, ...enrollment }) => ({
      ...enrollment,
      billing: billingOf(days, enrollment, today),
      daysBegun: firstProgramDay - 1 + planned.filter((day) => day <= today).length,
      daysPlanned: firstProgramDay - 1 + planned.length,
    })),
    name: `${familyName}, ${givenName}`,
    ageYears: yearsBetween(rest.birthDate, today),
    address: [addressLine, place].filter(Boolean).join(', ') || null,
  });
}

const isOpen = ({ status }: { readonly status: string }): boolean => status === 'active' || status === 'on-hold';

const coverageDays = (coverages: Chart['coverages']) =>
  coverages.map(({ id, planName, effectiveFrom, effectiveTo }) => ({
    id,
    planName,
    from: effectiveFrom,
    to: effectiveTo,
  }));

/** An open enrollment is asked from today on; one that is over, about the days that it had. */
function billingOf(
  coverages: ReturnType<typeof coverageDays>,
  {
    status,
    startsOn,
    plannedEndOn,
    endedOn,
    coverageId,
  }: Pick<Chart['enrollments'][number], 'status' | 'startsOn' | 'plannedEndOn' | 'endedOn' | 'coverageId'>,
  today: PlainDate,
): BillingStretch[] {
  const from = isOpen({ status }) && startsOn < today ? today : startsOn;
  const last = endedOn ?? plannedEndOn;
  const stretches = coverageStretches(coverages, { from, to: last < from ? from : last, enrolledWith: coverageId });
  return stretches.map((one) => ({ planName: one.coverage?.planName ?? null, from: one.from, to: one.to }));
}
