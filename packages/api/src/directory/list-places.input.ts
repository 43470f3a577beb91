import * as z from 'zod';

export const listPlacesInput = z.strictObject({});

export interface PlaceView {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly providerBasedStatus: string;
  readonly placeOfService: string;
  readonly npi: string;
  readonly facilityNpi: string | null;
  readonly medicareLocality: string;
  readonly address: string;
  readonly phone: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly rooms: readonly {
    readonly id: string;
    readonly name: string;
    readonly seats: number;
    readonly lanes: number;
    readonly devices: readonly string[];
  }[];
  /** Days on which the site is closed, from today on. */
  readonly closures: readonly { readonly day: string; readonly reason: string }[];
}
