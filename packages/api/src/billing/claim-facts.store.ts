import { isNpi } from '@threshold/domain/directory';
import type { Npi } from '@threshold/domain/directory';
import { dayOf, dayOrNull, oneOf } from '../columns';
import type { UseCaseContext } from '../context';
import type { StoredCharge } from './charges.store';
import type { ClaimPatient, ClaimPayer, ClaimProvider, ClaimSite } from './to-837';

/** Everybody and everything that claims of these charges name, by id. */
export interface ClaimFacts {
  readonly patients: ReadonlyMap<string, ClaimPatient>;
  readonly sites: ReadonlyMap<string, ClaimSite>;
  readonly payers: ReadonlyMap<string, ClaimPayer>;
  /** By coverage; null while nobody has entered it. */
  readonly memberIds: ReadonlyMap<string, string | null>;
  readonly providers: ReadonlyMap<Npi, ClaimProvider>;
  /** Who led most minutes of a charge, by charge. */
  readonly leaders: ReadonlyMap<string, Npi>;
}

export async function loadClaimFacts(context: UseCaseContext, charges: readonly StoredCharge[]): Promise<ClaimFacts> {
  const leaders = await findLeaders(
    context,
    charges.map((charge) => charge.id),
  );
  const npis = [...charges.map((charge) => charge.line.renderingNpi), ...leaders.values()];
  return {
    leaders,
    patients: await findPatients(
      context,
      charges.map((charge) => charge.line.patientId),
    ),
    sites: await findClaimSites(
      context,
      charges.map((charge) => charge.line.siteId),
    ),
    payers: await findPayers(
      context,
      charges.map((charge) => charge.line.payerId),
    ),
    memberIds: await findMemberIds(
      context,
      charges.map((charge) => charge.coverageId),
    ),
    providers: await findProviders(
      context,
      npis.filter((npi) => npi !== null),
    ),
  };
}

const among = (context: UseCaseContext, ids: readonly string[]) => ({
  organizationId: context.organizationId,
  id: { in: [...new Set(ids)] },
});

async function findPatients(context: UseCaseContext, ids: readonly string[]) {
  const rows = await context.tx.patient.findMany({
    where: among(context, ids),
    select: {
      id: true,
      givenName: true,
      familyName: true,
      birthDate: true,
      administrativeSex: true,
      medicalRecordNumber: true,
      addressLine: true,
      city: true,
      state: true,
      postalCode: true,
    },
  });
  return new Map(
    rows.map(({ id, birthDate, addressLine, city, state, postalCode, ...row }): [string, ClaimPatient] => [
      id,
      {
        ...row,
        birthDate: dayOf(birthDate),
        address: addressLine && city && state && postalCode ? { addressLine, city, state, postalCode } : null,
      },
    ]),
  );
}

async function findClaimSites(context: UseCaseContext, ids: readonly string[]) {
  const rows = await context.tx.site.findMany({
    where: among(context, ids),
    select: {
      id: true,
      name: true,
      npi: true,
      facilityNpi: true,
      taxId: true,
      taxonomy: true,
      phone: true,
      addressLine: true,
      city: true,
      state: true,
      postalCode: true,
    },
  });
  return new Map(rows.map(({ id, ...row }): [string, ClaimSite] => [id, row]));
}

/** How each of these payers is addressed, and from when files to it are real. */
export async function findPayers(context: UseCaseContext, ids: readonly string[]) {
  const rows = await context.tx.payer.findMany({
    where: among(context, ids),
    select: {
      id: true,
      name: true,
      electronicId: true,
      filingIndicator: true,
      facilityFilingIndicator: true,
      filingModes: { select: { effectiveFrom: true, effectiveTo: true, mode: true, source: true } },
    },
  });
  return new Map(
    rows.map(({ id, filingModes, ...row }): [string, ClaimPayer] => [
      id,
      {
        ...row,
        filingModes: filingModes.map(({ effectiveFrom, effectiveTo, mode, source }) => ({
          from: dayOf(effectiveFrom),
          to: dayOrNull(effectiveTo),
          mode: oneOf(['production', 'test'], mode),
          source,
        })),
      },
    ]),
  );
}

async function findMemberIds(context: UseCaseContext, ids: readonly string[]) {
  const rows = await context.tx.coverage.findMany({ where: among(context, ids), select: { id: true, memberId: true } });
  return new Map(rows.map((row) => [row.id, row.memberId]));
}

async function findProviders(context: UseCaseContext, npis: readonly Npi[]) {
  const rows = await context.tx.staffMember.findMany({
    where: { organizationId: context.organizationId, npi: { in: [...new Set(npis)] } },
    select: { givenName: true, familyName: true, npi: true, taxonomy: true },
    orderBy: { id: 'asc' },
  });
  const providers = new Map<Npi, ClaimProvider>();
  for (const { npi, ...row } of rows) if (npi !== null && isNpi(npi)) providers.set(npi, { ...row, npi });
  return providers;
}

async function findLeaders(context: UseCaseContext, chargeIds: readonly string[]) {
  const rows = await context.tx.$queryRaw<{ charge_id: string; npi: string }[]>`
    SELECT DISTINCT ON (a.charge_id) a.charge_id, l.npi
      FROM charge_attendance a
      JOIN seat s ON s.organization_id = a.organization_id AND s.id = a.seat_id
      JOIN session n ON n.organization_id = s.organization_id AND n.id = s.session_id
      JOIN staff_member l ON l.organization_id = n.organization_id AND l.id = n.leader_id AND l.npi IS NOT NULL
     WHERE a.organization_id = ${context.organizationId}::uuid AND a.charge_id = ANY(${[...chargeIds]}::text[]::uuid[])
     ORDER BY a.charge_id, a.minutes DESC, l.id`;
  const leaders = new Map<string, Npi>();
  for (const row of rows) if (isNpi(row.npi)) leaders.set(row.charge_id, row.npi);
  return leaders;
}
