/** The two kinds of claim, as a biller calls them. */
export const SIDES = { professional: 'Professional', facility: 'Facility' } as const;
