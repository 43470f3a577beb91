import type { CodeEncounter } from '../encounter.types';

/**
 * The diagnoses of a line in the order of its services: the first of a line is what the service was for, whatever leads
 * the encounter. Of several services on one line the better place counts, and where places are equal the encounter's
 * order decides. What is no diagnosis of the encounter is left out, because a claim could not point to it.
 */
export function lineDiagnoses(serviceIds: readonly string[], { diagnoses, services }: CodeEncounter): string[] {
  const places = new Map<string, number>();
  for (const service of services.filter(({ id }) => serviceIds.includes(id)))
    for (const [place, diagnosis] of service.diagnoses.entries())
      places.set(diagnosis, Math.min(place, places.get(diagnosis) ?? Infinity));
  const placeOf = (diagnosis: string) => places.get(diagnosis) ?? Infinity;
  // Sorting keeps the encounter's order among equal places.
  return diagnoses.filter((diagnosis) => places.has(diagnosis)).sort((a, b) => placeOf(a) - placeOf(b));
}
