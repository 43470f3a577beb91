/** A segment's name as one number, so that a reader compares numbers and makes no text: three bytes, left to right. */
export type Tag = number;

export const tagOf = (name: string): Tag =>
  ((name.charCodeAt(0) || 0) << 16) | ((name.charCodeAt(1) || 0) << 8) | (name.charCodeAt(2) || 0);

export const tagText = (tag: Tag): string =>
  String.fromCharCode(...[tag >> 16, (tag >> 8) & 255, tag & 255].filter((byte) => byte !== 0));

/** What stands where a name of two or three capitals and digits should. */
export const NO_TAG: Tag = 0;
