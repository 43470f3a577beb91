/** Why an upload is not even kept. */
export type UploadRefusal =
  | { readonly code: 'upload-empty' }
  | { readonly code: 'upload-too-large'; readonly maxMegabytes: number }
  | { readonly code: 'upload-not-a-bundle-file' };
